/**
 * The record of a person as this service keeps it, and how it changes: rows, the addresses that are spoken for, lists.
 * Knows the words of {@code access} and {@code directory}; calls nobody.
 */
@NullMarked
package dev.bailiwick.identity.user.record;

import org.jspecify.annotations.NullMarked;
