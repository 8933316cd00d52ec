/** Tests of what can be tested without the framework. */
@NullMarked
package dev.bailiwick.identity.operation;

import org.jspecify.annotations.NullMarked;
