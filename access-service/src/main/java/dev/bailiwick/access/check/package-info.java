/**
 * The check API, OpenID AuthZEN Authorization API 1.0: questions from outside, in its words and with its manner of
 * errors. Knows the decision engine and the guard, and no other feature.
 */
@NullMarked
package dev.bailiwick.access.check;

import org.jspecify.annotations.NullMarked;
