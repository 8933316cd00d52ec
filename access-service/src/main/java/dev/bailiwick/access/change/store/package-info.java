/**
 * The access data in PostgreSQL: the tables, and the record of changes. Knows the data and their changes, and nothing of
 * who may make them.
 */
@NullMarked
package dev.bailiwick.access.change.store;

import org.jspecify.annotations.NullMarked;
