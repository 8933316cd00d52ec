/**
 * Where people's credentials live: the port {@link dev.bailiwick.identity.directory.Directory} and its Keycloak adapter,
 * the start-up check of the realm, and this service's own access token. Knows {@code password} and {@code platform}, and
 * no feature.
 */
@NullMarked
package dev.bailiwick.identity.directory;

import org.jspecify.annotations.NullMarked;
