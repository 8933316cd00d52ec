/** Tests of the packaged pair: both services as processes of their own, on real parts and in a real browser. */
@NullMarked
package dev.bailiwick.pair;

import org.jspecify.annotations.NullMarked;
