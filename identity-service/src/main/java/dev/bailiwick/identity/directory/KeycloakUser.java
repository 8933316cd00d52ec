package dev.bailiwick.identity.directory;

import dev.bailiwick.identity.password.TemporaryPassword;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts to and from Keycloak's {@code UserRepresentation}. */
final class KeycloakUser {
    static final String OPERATION = "operation";

    /** Written by the identity provider's mapper at every sign-in. */
    private static final String GROUPS = "directoryGroups";

    private KeycloakUser() {}

    static JsonObject of(NewAccount account, TemporaryPassword password) {
        return of(account.profile())
                .put("enabled", true)
                .put("emailVerified", false)
                .put(
                        "attributes",
                        new JsonObject()
                                .put(
                                        OPERATION,
                                        new JsonArray().add(account.operation().toString())))
                .put("credentials", new JsonArray().add(credential(password)));
    }

    /** An absent member changes nothing and an empty one takes the name away. */
    static JsonObject of(Profile profile) {
        return new JsonObject()
                .put("email", profile.email().value())
                .put("firstName", Objects.requireNonNullElse(profile.firstName(), ""))
                .put("lastName", Objects.requireNonNullElse(profile.lastName(), ""));
    }

    static JsonObject credential(TemporaryPassword password) {
        return new JsonObject().put("type", "password").put("temporary", true).put("value", password.reveal());
    }

    /** Whose people he is of; somebody who could sign in with several is taken to be of the first by name. */
    static Optional<String> identityProvider(JsonArray links) {
        return links.stream()
                .map(JsonObject.class::cast)
                .map(link -> link.getString("identityProvider"))
                .sorted()
                .findFirst();
    }

    static DirectoryAccount ofDirectory(JsonObject user, String identityProvider) {
        JsonObject attributes = user.getJsonObject("attributes");
        JsonArray groups = attributes == null ? null : attributes.getJsonArray(GROUPS);
        return new DirectoryAccount(
                account(user),
                identityProvider,
                groups == null
                        ? Set.of()
                        : groups.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet()));
    }

    static Account account(JsonObject user) {
        return new Account(
                new AccountId(user.getString("id")),
                email(user.getString("email")),
                user.getBoolean("emailVerified", false),
                user.getString("firstName"),
                user.getString("lastName"),
                user.getBoolean("enabled", false),
                Instant.ofEpochMilli(user.getLong("createdTimestamp", 0L)),
                operation(user.getJsonObject("attributes")),
                requiredActions(user.getJsonArray("requiredActions")));
    }

    private static @Nullable EmailAddress email(@Nullable String text) {
        try {
            return text == null ? null : new EmailAddress(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable UUID operation(@Nullable JsonObject attributes) {
        JsonArray values = attributes == null ? null : attributes.getJsonArray(OPERATION);
        if (values == null || values.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(values.getString(0));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Set<String> requiredActions(@Nullable JsonArray actions) {
        return actions == null
                ? Set.of()
                : actions.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
