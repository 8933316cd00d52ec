/**
 * Brings a realm that exists to what the realm file says: reads both, tells the difference, and mends it through
 * Keycloak's Admin API. Knows neither service.
 */
@NullMarked
package dev.bailiwick.realm;

import org.jspecify.annotations.NullMarked;
