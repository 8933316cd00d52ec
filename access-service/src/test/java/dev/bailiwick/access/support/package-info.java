/** What the tests share: a database of their own, signed tokens, and the API in a few words. */
@NullMarked
package dev.bailiwick.access.support;

import org.jspecify.annotations.NullMarked;
