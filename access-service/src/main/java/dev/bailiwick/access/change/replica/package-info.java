/**
 * This process's copy of the access data: loaded once, then following the record of changes, revision by revision. Knows
 * the store, and nothing of requests and features.
 */
@NullMarked
package dev.bailiwick.access.change.replica;

import org.jspecify.annotations.NullMarked;
