/** Tests of what can be tested without the framework. */
@NullMarked
package dev.bailiwick.identity.user.record;

import org.jspecify.annotations.NullMarked;
