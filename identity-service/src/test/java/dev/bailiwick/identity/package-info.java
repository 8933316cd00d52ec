/** Tests of the whole service, with everything around it real. */
@NullMarked
package dev.bailiwick.identity;

import org.jspecify.annotations.NullMarked;
