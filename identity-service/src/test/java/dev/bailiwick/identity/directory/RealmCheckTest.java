package dev.bailiwick.identity.directory;

import static dev.bailiwick.identity.directory.RealDirectory.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.KeycloakAdmin;
import io.quarkus.runtime.StartupEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In which realms the service starts, found out with the roles that our realm file gives it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealmCheckTest {
    private static final String ROLE = "manage-users";

    private RealDirectory real;
    private KeycloakAdmin admin;
    private String management;
    private String person;

    @BeforeAll
    void start() {
        real = new RealDirectory();
        admin = real.realm.admin();
        management = admin.clientById("realm-management").orElseThrow();
        person = admin.createUser("ana@example.com", "a password of her own");
    }

    @AfterAll
    void stop() {
        real.close();
    }

    @Test
    void startsInOurRealm() {
        assertThat(await(real.managers.find())).contains(List.of());
        assertThatNoException().isThrownBy(this::check);
    }

    @Test
    void refusesWhenAPersonHoldsARole() {
        String holder = admin.createUser("holder@example.com", "a password of his own");
        admin.giveClientRole(holder, "realm-management", ROLE);

        assertRefusedBecauseOf("user " + holder);
        admin.delete("/users/" + holder);
    }

    @Test
    void refusesWhenAnotherServiceAccountHoldsARole() {
        var _ = admin.createServiceAccount("another");
        String another = admin.get("/users?exact=true&username=service-account-another")
                .get(0)
                .get("id")
                .asText();
        admin.giveClientRole(another, "realm-management", "view-events");

        assertRefusedBecauseOf("user " + another);
        admin.delete("/clients/" + admin.clientById("another").orElseThrow());
    }

    @Test
    void refusesWhenAGroupCarriesARole() {
        String group = admin.post("/groups", Map.of("name", "wardens")).orElseThrow();
        admin.post("/groups/" + group + "/role-mappings/clients/" + management, List.of(role()));

        assertRefusedBecauseOf("group " + group);
        admin.delete("/groups/" + group);
    }

    @Test
    void refusesWhenAGroupWithinAGroupReachesARoleByAComposite() {
        String top = admin.post("/groups", Map.of("name", "top")).orElseThrow();
        String below = admin.post("/groups/" + top + "/children", Map.of("name", "below"))
                .orElseThrow();
        admin.post("/groups/" + below + "/role-mappings/realm", List.of(composite("of-groups")));

        assertRefusedBecauseOf("group " + below);
        admin.delete("/groups/" + top);
    }

    @Test
    void refusesWhenAPersonReachesARoleByAComposite() {
        String holder = admin.createUser("composite@example.com", "a password of her own");
        admin.post("/users/" + holder + "/role-mappings/realm", List.of(composite("of-people")));

        assertRefusedBecauseOf("user " + holder);
        admin.delete("/users/" + holder);
    }

    @Test
    void refusesWhenTheDefaultRoleReachesARole() {
        JsonNode composite = composite("of-all");
        admin.post("/roles/default-roles-" + real.realm.name() + "/composites", List.of(composite));

        assertRefusedBecauseOf("user " + person);
        admin.delete("/roles/of-all");
    }

    @Test
    void startsWithAWarningWhereTheRealmHidesItsRoles() {
        try (var hidden = new RealDirectory()) {
            hidden.realm.admin().put("", Map.of("realm", hidden.realm.name(), "adminPermissionsEnabled", false));

            assertThat(await(hidden.managers.find())).isEmpty();
            assertThatNoException().isThrownBy(() -> check(hidden));
        }
    }

    @Test
    void givesUpWhenKeycloakDoesNotComeUpInTime() {
        var nowhere = new RealDirectory.Settings("http://127.0.0.1:9", real.realm.name(), "unused");
        try (var gone = new RealDirectory(real.realm, nowhere, InstantSource.system())) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> check(gone))
                    .withStackTraceContaining("Keycloak cannot be reached");
        }
    }

    private void assertRefusedBecauseOf(String manager) {
        assertThatIllegalStateException().isThrownBy(this::check).withMessageContaining(manager);
    }

    private void check() {
        check(real);
    }

    private static void check(RealDirectory real) {
        new RealmCheck(real.managers, real.settings).atStart(new StartupEvent());
    }

    private JsonNode role() {
        return admin.get("/clients/" + management + "/roles/" + ROLE);
    }

    private JsonNode composite(String name) {
        admin.post("/roles", Map.of("name", name));
        admin.post("/roles/" + name + "/composites", List.of(role()));
        return admin.get("/roles/" + name);
    }
}
