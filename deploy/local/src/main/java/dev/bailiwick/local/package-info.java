/**
 * The parts that the pair needs around it, real ones on loopback: PostgreSQL, Keycloak, mail, a browser. Used by the tests
 * of both services and by {@code run}; knows neither service from the inside.
 */
@NullMarked
package dev.bailiwick.local;

import org.jspecify.annotations.NullMarked;
