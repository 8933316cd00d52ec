/**
 * {@code make run} and {@code make demo}: the pair with everything real around it, kept in {@code .local}. Knows the
 * parts; no test needs it.
 */
@NullMarked
package dev.bailiwick.local.run;

import org.jspecify.annotations.NullMarked;
