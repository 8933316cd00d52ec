/**
 * Groups over HTTP, for whoever may read them. Knows their records, {@code access}, and how {@code user} reads requests and
 * tells problems; nobody knows this package.
 */
@NullMarked
package dev.bailiwick.identity.group;

import org.jspecify.annotations.NullMarked;
