package dev.bailiwick.identity.directory;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account as Keycloak has it.
 *
 * @param email null when there is none, or none that we would send mail to
 * @param operation the operation of ours that created it; null when somebody else did
 * @param requiredActions what Keycloak asks for at the next sign-in, in its words
 */
public record Account(
        AccountId id,
        @Nullable EmailAddress email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean enabled,
        Instant createdAt,
        @Nullable UUID operation,
        Set<String> requiredActions) {

    /** The required action of somebody who has yet to choose a password. */
    static final String UPDATE_PASSWORD = "UPDATE_PASSWORD";

    public Account {
        requiredActions = Set.copyOf(requiredActions);
    }

    /** Whether the password that we made is still the one that opens the door. */
    public boolean temporaryPasswordPending() {
        return requiredActions.contains(UPDATE_PASSWORD);
    }
}
