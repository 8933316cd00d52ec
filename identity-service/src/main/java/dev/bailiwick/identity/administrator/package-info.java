/**
 * The first System administrator of an empty installation: made once, from the configuration, and never again. Knows
 * {@code user.lifecycle}, {@code user.record} and the ports.
 */
@NullMarked
package dev.bailiwick.identity.administrator;

import org.jspecify.annotations.NullMarked;
