/**
 * Who exists: the subjects, with their homes and memberships, as identity-service feeds them. Knows the serial write and
 * the guard, and no other feature.
 */
@NullMarked
package dev.bailiwick.access.membership;

import org.jspecify.annotations.NullMarked;
