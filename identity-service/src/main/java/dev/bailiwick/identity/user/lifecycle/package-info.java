/**
 * What happens to a person over time, as sagas over Keycloak, access-service and our own tables: made, changed, suspended,
 * resumed, given a temporary password, deleted. Knows {@code user.record}, {@code operation}, {@code introduction} and the
 * ports; not who may ask for it.
 */
@NullMarked
package dev.bailiwick.identity.user.lifecycle;

import org.jspecify.annotations.NullMarked;
