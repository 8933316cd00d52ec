package dev.bailiwick.local.run;

import dev.bailiwick.local.Database;
import java.util.HashMap;
import java.util.Map;

/** What the realm file and the two services are told by their environment. */
record Environments(Addresses addresses, Kept kept) {
    static final String ADMINISTRATOR = "admin@example.com";

    Map<String, String> realm() {
        return Map.of(
                "BAILIWICK_CONSOLE_URL", addresses.identityUrl(),
                "BAILIWICK_CONSOLE_CLIENT_SECRET", kept.secret("console-client"),
                "BAILIWICK_KEYCLOAK_CLIENT_SECRET", kept.secret("identity-client"),
                "BAILIWICK_MAIL_HOST", "127.0.0.1",
                "BAILIWICK_MAIL_PORT", Integer.toString(addresses.smtp()),
                "BAILIWICK_MAIL_FROM", "bailiwick@example.com");
    }

    Map<String, String> accessService(Database database) {
        Map<String, String> environment = common(database);
        environment.put("BAILIWICK_ACCESS_PUBLIC_URL", addresses.accessUrl());
        return environment;
    }

    Map<String, String> identityService(Database database, String scriptsClient) {
        Map<String, String> environment = common(database);
        environment.putAll(realm());
        environment.remove("BAILIWICK_CONSOLE_URL");
        environment.put("BAILIWICK_PUBLIC_URL", addresses.identityUrl());
        environment.put("BAILIWICK_ACCESS_URL", addresses.accessUrl());
        environment.put("BAILIWICK_CONSOLE_SESSION_KEY", kept.secret("console-session") + kept.secret("session-2"));
        environment.put("BAILIWICK_FIRST_ADMINISTRATOR_EMAIL", ADMINISTRATOR);
        environment.put("BAILIWICK_FIRST_ADMINISTRATOR_PASSWORD", temporaryPassword());
        environment.put("BAILIWICK_FIRST_ADMINISTRATOR_SERVICE_ACCOUNT", scriptsClient);
        return environment;
    }

    /** What the first administrator's account is made with. */
    String temporaryPassword() {
        return kept.secret("first-administrator-temporary");
    }

    /** What {@code .local/env} says: the password that he has after his first sign-in. */
    String administratorPassword() {
        return kept.secret("first-administrator");
    }

    /** Of each person of the directory. */
    String directoryPassword() {
        return kept.secret("directory-people");
    }

    private Map<String, String> common(Database database) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("BAILIWICK_KEYCLOAK_URL", addresses.keycloakUrl());
        // For people: the production profile writes JSON.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        return environment;
    }
}
