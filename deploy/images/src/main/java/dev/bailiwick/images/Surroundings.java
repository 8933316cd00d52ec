package dev.bailiwick.images;

import dev.bailiwick.local.Database;
import dev.bailiwick.local.Keycloak;
import dev.bailiwick.local.Mail;
import dev.bailiwick.local.Realm;
import dev.bailiwick.local.SharedParts;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a service needs around it, for real: PostgreSQL, Keycloak with a realm of its own, and mail. */
final class Surroundings implements AutoCloseable {
    /** Its client; it is System administrator once identity-service was ready. */
    static final String PROGRAM = "scripts";

    private final Realm realm;
    private final Keycloak keycloak;
    private final Mail mail;
    private final Map<Service, Database> databases;
    private final String programSecret;
    private final String sessionKey = random();

    Surroundings(SharedParts parts) {
        this.mail = parts.mail();
        this.keycloak = parts.keycloak();
        this.realm = keycloak.newRealm("images", Map.of());
        this.programSecret = realm.admin().createServiceAccount(PROGRAM);
        this.databases = Map.of(
                Service.ACCESS, parts.postgres().createDatabase("access"),
                Service.IDENTITY, parts.postgres().createDatabase("identity"));
    }

    Map<String, String> forAccess() {
        Map<String, String> settings = forBoth(Service.ACCESS);
        settings.put("BAILIWICK_ACCESS_PUBLIC_URL", "http://127.0.0.1:${quarkus.http.port}");
        return settings;
    }

    Map<String, String> forIdentity(String accessUrl) {
        Map<String, String> settings = forBoth(Service.IDENTITY);
        settings.put("BAILIWICK_PUBLIC_URL", "http://127.0.0.1:${quarkus.http.port}");
        settings.put("BAILIWICK_ACCESS_URL", accessUrl);
        settings.put("BAILIWICK_KEYCLOAK_CLIENT_SECRET", realm.clientSecret("identity-service"));
        settings.put("BAILIWICK_CONSOLE_CLIENT_SECRET", realm.clientSecret("console"));
        settings.put("BAILIWICK_CONSOLE_SESSION_KEY", sessionKey);
        settings.put("BAILIWICK_FIRST_ADMINISTRATOR_EMAIL", "admin@example.com");
        settings.put("BAILIWICK_FIRST_ADMINISTRATOR_PASSWORD", random());
        settings.put("BAILIWICK_FIRST_ADMINISTRATOR_SERVICE_ACCOUNT", PROGRAM);
        settings.put("BAILIWICK_MAIL_HOST", mail.smtpHost());
        settings.put("BAILIWICK_MAIL_PORT", Integer.toString(mail.smtpPort()));
        return settings;
    }

    /** Of the command that keeps the realm. */
    Map<String, String> forRealm() {
        return Map.of(
                "BAILIWICK_KEYCLOAK_URL",
                keycloak.url(),
                "BAILIWICK_KEYCLOAK_REALM",
                realm.name(),
                "BAILIWICK_KEYCLOAK_ADMIN_USER",
                keycloak.administrator(),
                "BAILIWICK_KEYCLOAK_ADMIN_PASSWORD",
                keycloak.password(),
                "BAILIWICK_CONSOLE_URL",
                "http://127.0.0.1:8081",
                "BAILIWICK_CONSOLE_CLIENT_SECRET",
                realm.clientSecret("console"),
                "BAILIWICK_KEYCLOAK_CLIENT_SECRET",
                realm.clientSecret("identity-service"),
                "BAILIWICK_MAIL_HOST",
                mail.smtpHost(),
                "BAILIWICK_MAIL_PORT",
                Integer.toString(mail.smtpPort()),
                "BAILIWICK_MAIL_FROM",
                "Bailiwick <bailiwick@example.com>");
    }

    private Map<String, String> forBoth(Service service) {
        Map<String, String> settings = new HashMap<>(database(service));
        settings.put("BAILIWICK_KEYCLOAK_URL", keycloak.url());
        settings.put("BAILIWICK_KEYCLOAK_REALM", realm.name());
        return settings;
    }

    /** An access token of {@link #PROGRAM}. */
    String programToken() {
        return realm.serviceAccountToken(PROGRAM, programSecret);
    }

    private Map<String, String> database(Service service) {
        Database database = databases.get(service);
        if (database == null) {
            throw new IllegalArgumentException("No database for " + service);
        }
        return database.environment();
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        databases.values().forEach(Database::close);
    }
}
