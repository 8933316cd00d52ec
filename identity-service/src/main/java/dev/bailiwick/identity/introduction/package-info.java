/**
 * Letters to people: the introductory email and the notices of a changed address, kept in an outbox until the mail server
 * has taken them. No letter holds a secret. Knows {@code operation} for its rounds, and no feature: whoever ordered a
 * letter hears of it by {@link dev.bailiwick.identity.introduction.Deliveries}.
 */
@NullMarked
package dev.bailiwick.identity.introduction;

import org.jspecify.annotations.NullMarked;
