/**
 * Access rules: granting, listing, withdrawing. Knows the serial write and the guard, and no other feature.
 */
@NullMarked
package dev.bailiwick.access.rule;

import org.jspecify.annotations.NullMarked;
