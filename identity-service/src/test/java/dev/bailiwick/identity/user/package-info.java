/** Tests of people over HTTP. */
@NullMarked
package dev.bailiwick.identity.user;

import org.jspecify.annotations.NullMarked;
