package dev.bailiwick.realm;

import java.util.Map;

/** Who asks: an administrator of {@code master}, a person or a client. Shows no secret when it is printed. */
public sealed interface Administrator {
    String name();

    /** The form that a token is asked for with. */
    Map<String, String> grant();

    record Person(String name, String password) implements Administrator {
        @Override
        public Map<String, String> grant() {
            return Map.of("grant_type", "password", "client_id", "admin-cli", "username", name, "password", password);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Client(String name, String secret) implements Administrator {
        @Override
        public Map<String, String> grant() {
            return Map.of("grant_type", "client_credentials", "client_id", name, "client_secret", secret);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
