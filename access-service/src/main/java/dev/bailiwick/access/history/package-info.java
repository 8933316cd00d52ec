/**
 * The record of changes, for whoever may read what happened. Knows the guard and the table, and no other feature; the
 * serial write alone writes it.
 */
@NullMarked
package dev.bailiwick.access.history;

import org.jspecify.annotations.NullMarked;
