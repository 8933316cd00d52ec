/**
 * The door for browsers: a person's session in an encrypted cookie, kept by quarkus-oidc, stands for his access token, so
 * that the API is one and the same for scripts and for the console; calls for access-service are passed on to it. Knows
 * {@code platform} and {@code access}, and no feature.
 */
@NullMarked
package dev.bailiwick.identity.console;

import org.jspecify.annotations.NullMarked;
