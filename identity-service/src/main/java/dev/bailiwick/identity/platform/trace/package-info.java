/**
 * Traces: whether there are any, which requests have one, and what of them leaves the service. Knows no feature.
 */
@NullMarked
package dev.bailiwick.identity.platform.trace;

import org.jspecify.annotations.NullMarked;
