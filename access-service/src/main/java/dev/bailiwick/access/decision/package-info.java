/**
 * The decision: pure functions on immutable snapshots. Knows no framework and no other package of the service.
 */
@NullMarked
package dev.bailiwick.access.decision;

import org.jspecify.annotations.NullMarked;
