package dev.bailiwick.local.run;

/** The ports of one run, and the addresses that follow from them. */
record Addresses(int postgres, int keycloak, int keycloakManagement, int smtp, int mailPage, int access, int identity) {
    static Addresses choose(Kept kept) {
        return new Addresses(
                kept.port("postgres", 5432),
                kept.port("keycloak", 8080),
                kept.port("keycloak-management", 9000),
                kept.port("smtp", 2525),
                kept.port("mail-page", 8025),
                kept.port("access-service", 8082),
                kept.port("identity-service", 8081));
    }

    String keycloakUrl() {
        return at(keycloak);
    }

    String issuer() {
        return keycloakUrl() + "/realms/" + LocalRealm.NAME;
    }

    String mailUrl() {
        return at(mailPage);
    }

    String accessUrl() {
        return at(access);
    }

    /** identity-service serves the console too. */
    String identityUrl() {
        return at(identity);
    }

    String databaseUrl() {
        return "postgresql://postgres@127.0.0.1:" + postgres + "/postgres";
    }

    private static String at(int port) {
        return "http://127.0.0.1:" + port;
    }
}
