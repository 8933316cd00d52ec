/**
 * Roles: what there is to grant. Knows the serial write and the guard, and no other feature.
 */
@NullMarked
package dev.bailiwick.access.role;

import org.jspecify.annotations.NullMarked;
