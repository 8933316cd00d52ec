/** Tests of what can be tested without the framework. */
@NullMarked
package dev.bailiwick.identity.introduction;

import org.jspecify.annotations.NullMarked;
