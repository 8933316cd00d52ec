package dev.bailiwick.identity.directory;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/** Keycloak's {@code EventRepresentation}s. */
final class KeycloakEvents {
    private KeycloakEvents() {}

    static SignInPage page(JsonArray events, int limit) {
        return new SignInPage(
                events.stream()
                        .map(JsonObject.class::cast)
                        .map(KeycloakEvents::signIn)
                        .flatMap(Optional::stream)
                        .toList(),
                events.size() < limit);
    }

    /** An event without a person or a session is none that could matter here. */
    private static Optional<SignIn> signIn(JsonObject event) {
        String person = event.getString("userId");
        String session = event.getString("sessionId");
        return person == null || session == null
                ? Optional.empty()
                : Optional.of(new SignIn(new AccountId(person), Instant.ofEpochMilli(event.getLong("time")), session));
    }
}
