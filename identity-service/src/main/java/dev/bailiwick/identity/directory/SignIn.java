package dev.bailiwick.identity.directory;

import java.time.Instant;

/**
 * That somebody signed in.
 *
 * @param at by Keycloak's clock
 * @param session the session that he has since, or that let him in once more
 */
public record SignIn(AccountId person, Instant at, String session) {}
