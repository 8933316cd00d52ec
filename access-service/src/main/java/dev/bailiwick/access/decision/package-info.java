/**
 * The decision: pure functions on an immutable snapshot of all access data, saying who may do what, where, and until
 * when. Knows its own sub-packages ({@code id}, the names of things, and {@code data}, the snapshot), no framework and
 * no other package of the service.
 */
@NullMarked
package dev.bailiwick.access.decision;

import org.jspecify.annotations.NullMarked;
