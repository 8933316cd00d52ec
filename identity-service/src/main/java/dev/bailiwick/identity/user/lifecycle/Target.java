package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.directory.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What a person's profile and home shall be. */
public record Target(Profile profile, ScopeRef home) {
    private static final String EMAIL = "email";
    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";
    private static final String HOME_SCOPE = "homeScope";

    Map<String, String> toPayload() {
        var payload = new HashMap<String, String>();
        payload.put(EMAIL, profile.email().value());
        payload.put(HOME_SCOPE, home.toString());
        if (profile.firstName() != null) {
            payload.put(FIRST_NAME, profile.firstName());
        }
        if (profile.lastName() != null) {
            payload.put(LAST_NAME, profile.lastName());
        }
        return payload;
    }

    static Target fromPayload(Map<String, String> payload) {
        var email = Objects.requireNonNull(payload.get(EMAIL));
        var home = Objects.requireNonNull(payload.get(HOME_SCOPE));
        return new Target(
                new Profile(new EmailAddress(email), payload.get(FIRST_NAME), payload.get(LAST_NAME)),
                ScopeRef.parse(home));
    }
}
