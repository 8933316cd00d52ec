/**
 * {@code make run}, {@code make demo} and {@code make restore-drill}: the pair with everything real around it. Knows the
 * parts; no test needs it.
 */
@NullMarked
package dev.bailiwick.local.run;

import org.jspecify.annotations.NullMarked;
