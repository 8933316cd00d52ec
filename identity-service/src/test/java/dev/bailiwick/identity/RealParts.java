package dev.bailiwick.identity;

import dev.bailiwick.local.Database;
import dev.bailiwick.local.Mail;
import dev.bailiwick.local.Realm;
import dev.bailiwick.local.ServiceProcess;
import dev.bailiwick.local.SharedParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service needs around it in tests: PostgreSQL, Keycloak with a realm of its own, the packaged access-service, mail. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    public static final String ADMINISTRATOR = "admin@example.com";
    static final String ADMINISTRATOR_PASSWORD = "a-first-password-for-tests";
    private static final String PROGRAM = "scripts-of-the-tests";

    private static @Nullable RealParts running;

    private @Nullable Realm realm;
    private @Nullable RealmKey realmKey;
    private @Nullable Database database;
    private @Nullable Database accessDatabase;
    private @Nullable ServiceProcess access;
    private @Nullable Mail mail;
    private String programSecret = "";

    /** The parts of the test at hand. */
    public static RealParts get() {
        return Objects.requireNonNull(running);
    }

    public Realm realm() {
        return Objects.requireNonNull(realm);
    }

    /** Signs as the realm does. */
    public RealmKey realmKey() {
        return Objects.requireNonNull(realmKey);
    }

    public Database database() {
        return Objects.requireNonNull(database);
    }

    public ServiceProcess access() {
        return Objects.requireNonNull(access);
    }

    public Mail mail() {
        return Objects.requireNonNull(mail);
    }

    /** A token of a service account that is System administrator. */
    public String programToken() {
        return realm().serviceAccountToken(PROGRAM, programSecret);
    }

    @Override
    public Map<String, String> start() {
        var parts = SharedParts.obtain();
        realm = parts.keycloak().newRealm("identity", Map.of());
        realmKey = RealmKey.addTo(realm);
        programSecret = realm.admin().createServiceAccount(PROGRAM);
        mail = parts.mail();
        database = parts.postgres().createDatabase("identity");
        accessDatabase = parts.postgres().createDatabase("access");
        access = ServiceProcess.start("access-service", accessSettings(parts, realm, accessDatabase))
                .awaitReady(Duration.ofSeconds(90));
        running = this;
        return settings(parts);
    }

    private static Map<String, String> accessSettings(SharedParts parts, Realm realm, Database database) {
        var settings = new HashMap<>(database.environment());
        settings.put("BAILIWICK_KEYCLOAK_URL", parts.keycloak().url());
        settings.put("BAILIWICK_KEYCLOAK_REALM", realm.name());
        settings.put("BAILIWICK_ACCESS_PUBLIC_URL", "http://127.0.0.1:8082");
        return settings;
    }

    private Map<String, String> settings(SharedParts parts) {
        var settings = new HashMap<>(database().properties());
        settings.put("quarkus.http.test-port", "0");
        settings.put("bailiwick.keycloak.url", parts.keycloak().url());
        settings.put("bailiwick.keycloak.realm", realm().name());
        settings.put("bailiwick.keycloak.client-secret", realm().clientSecret("identity-service"));
        settings.put("bailiwick.console.client-secret", realm().clientSecret("console"));
        settings.put("bailiwick.console.session-key", UUID.randomUUID().toString());
        settings.put("bailiwick.public-url", "http://console.example.com");
        settings.put("bailiwick.access.url", access().url());
        settings.put("bailiwick.first-administrator.email", ADMINISTRATOR);
        settings.put("bailiwick.first-administrator.password", ADMINISTRATOR_PASSWORD);
        settings.put("bailiwick.first-administrator.service-account", PROGRAM);
        settings.put("bailiwick.mail.host", mail().smtpHost());
        settings.put("bailiwick.mail.port", Integer.toString(mail().smtpPort()));
        return settings;
    }

    @Override
    public void stop() {
        running = null;
        access().close();
        database().close();
        Objects.requireNonNull(accessDatabase).close();
    }
}
