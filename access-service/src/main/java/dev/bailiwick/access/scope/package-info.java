/**
 * The scope tree: putting scopes into it, reading them, taking them out. Knows the serial write and the guard, and no
 * other feature.
 */
@NullMarked
package dev.bailiwick.access.scope;

import org.jspecify.annotations.NullMarked;
