/**
 * The serial write: one change of the access data at a time, checked at exactly the revision that it follows. Features
 * hand in plans; this package knows their decisions by nothing but the changes that they ask for.
 */
@NullMarked
package dev.bailiwick.access.change;

import org.jspecify.annotations.NullMarked;
