/**
 * What was done to whom by whom, written in the transaction of the deed and never changed. Knows {@code access} for its
 * words, and no feature.
 */
@NullMarked
package dev.bailiwick.identity.audit;

import org.jspecify.annotations.NullMarked;
