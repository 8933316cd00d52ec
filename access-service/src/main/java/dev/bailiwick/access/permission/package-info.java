/**
 * Permissions: the catalog of what there is to manage and to grant, read from a file and installed once, and what a
 * caller holds of it. Knows the serial write and the guard, and no other feature.
 */
@NullMarked
package dev.bailiwick.access.permission;

import org.jspecify.annotations.NullMarked;
