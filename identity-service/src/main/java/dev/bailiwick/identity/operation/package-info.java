/**
 * What is under way in other systems: intents that are written before the first call, leases on them, and the worker that
 * finishes what a crash or an outage has left. Knows the failures of {@code access} and {@code directory}, {@code audit},
 * and no feature: a feature brings its {@link dev.bailiwick.identity.operation.Saga}s.
 */
@NullMarked
package dev.bailiwick.identity.operation;

import org.jspecify.annotations.NullMarked;
