/**
 * Who may use our own endpoints for what: decisions on the snapshot, in process, and the refusals that come of them.
 * Knows the decision engine and how problems are told, and no feature.
 */
@NullMarked
package dev.bailiwick.access.guard;

import org.jspecify.annotations.NullMarked;
