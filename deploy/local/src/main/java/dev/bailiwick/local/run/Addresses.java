package dev.bailiwick.local.run;

import dev.bailiwick.local.Ports;
import java.util.function.IntUnaryOperator;

/** The ports of one run, and the addresses that follow from them. */
record Addresses(int postgres, int keycloak, int keycloakManagement, int smtp, int mailPage, int access, int identity) {
    /** Those of the last run, or the usual ones; where somebody else has one, the next free one. */
    static Addresses choose(Kept kept) {
        return choose(kept, usual -> usual);
    }

    /** Far from the usual ones, which a pair that somebody works with may want at any time. */
    static Addresses chooseElsewhere(Kept kept) {
        return choose(kept, _ -> Ports.free());
    }

    private static Addresses choose(Kept kept, IntUnaryOperator preferred) {
        return new Addresses(
                kept.port("postgres", preferred.applyAsInt(5432)),
                kept.port("keycloak", preferred.applyAsInt(8080)),
                kept.port("keycloak-management", preferred.applyAsInt(9000)),
                kept.port("smtp", preferred.applyAsInt(2525)),
                kept.port("mail-page", preferred.applyAsInt(8025)),
                kept.port("access-service", preferred.applyAsInt(8082)),
                kept.port("identity-service", preferred.applyAsInt(8081)));
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
