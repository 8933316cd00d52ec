/**
 * Starts everything real on loopback: PostgreSQL, Keycloak, mail and the pair; used by {@code make run} and by the tests.
 */
@NullMarked
package dev.bailiwick.local;

import org.jspecify.annotations.NullMarked;
