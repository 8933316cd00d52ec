/**
 * The catalog of what there is to manage and to grant: read from a file. Knows the decision's data, and no other
 * feature.
 */
@NullMarked
package dev.bailiwick.access.permission;

import org.jspecify.annotations.NullMarked;
