package dev.bailiwick.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.local.Database;
import dev.bailiwick.local.KeycloakAdmin;
import dev.bailiwick.local.Realm;
import dev.bailiwick.local.ServiceProcess;
import dev.bailiwick.local.SharedParts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged service in a realm where others have power over the realm itself. */
class RefusedStartTest {
    private static final Duration START = Duration.ofSeconds(90);

    @Test
    void itEndsAndSaysWhoHasTooMuchPowerAndStartsWhenThatIsTakenAway() throws IOException {
        var parts = SharedParts.obtain();
        var realm = parts.keycloak().newRealm("refused", Map.of());
        try (var database = parts.postgres().createDatabase("identity")) {
            var admin = realm.admin();
            var person = admin.createUser("warden-in-person@example.com", "a password of her own");
            admin.giveClientRole(person, "realm-management", "view-users");
            var group = groupWith(admin, "view-realm");
            var bystander = admin.createUser("bystander@example.com", "a password of his own");
            admin.post(
                    "/roles/default-roles-" + realm.name() + "/composites", List.of(composite(admin, "view-events")));

            try (var identity = ServiceProcess.start("identity-service", settings(parts, realm, database))) {
                assertThat(identity.awaitEnd(START)).isNotZero();
                assertThat(Files.readString(identity.log()))
                        .contains("Refusing to start", "Take these roles away first")
                        .contains("user " + person + " (view-users)")
                        .contains("group " + group + " (view-realm)")
                        .contains("user " + bystander + " (view-events)")
                        .doesNotContain("warden", "bystander");

                admin.delete("/users/" + person);
                admin.delete("/groups/" + group);
                admin.delete("/roles/helpers");
                identity.restart();
                identity.awaitReady(START);
            }
        }
    }

    private static String groupWith(KeycloakAdmin admin, String role) {
        var group = admin.post("/groups", Map.of("name", "wardens")).orElseThrow();
        var management = admin.clientById("realm-management").orElseThrow();
        admin.post(
                "/groups/" + group + "/role-mappings/clients/" + management,
                List.of(admin.get("/clients/" + management + "/roles/" + role)));
        return group;
    }

    private static Object composite(KeycloakAdmin admin, String role) {
        var management = admin.clientById("realm-management").orElseThrow();
        admin.post("/roles", Map.of("name", "helpers"));
        admin.post("/roles/helpers/composites", List.of(admin.get("/clients/" + management + "/roles/" + role)));
        return admin.get("/roles/helpers");
    }

    /** Without access-service, which is not needed to refuse, nor, where no first administrator is wanted, to start. */
    private static Map<String, String> settings(SharedParts parts, Realm realm, Database database) {
        var settings = new HashMap<>(database.environment());
        settings.putAll(Map.ofEntries(
                Map.entry("BAILIWICK_KEYCLOAK_URL", parts.keycloak().url()),
                Map.entry("BAILIWICK_KEYCLOAK_REALM", realm.name()),
                Map.entry("BAILIWICK_KEYCLOAK_CLIENT_SECRET", realm.clientSecret("identity-service")),
                Map.entry("BAILIWICK_CONSOLE_CLIENT_SECRET", realm.clientSecret("console")),
                Map.entry("BAILIWICK_CONSOLE_SESSION_KEY", "a key for a session that nobody begins"),
                Map.entry("BAILIWICK_PUBLIC_URL", "http://console.example.com"),
                Map.entry("BAILIWICK_ACCESS_URL", "http://127.0.0.1:9")));
        return settings;
    }
}
