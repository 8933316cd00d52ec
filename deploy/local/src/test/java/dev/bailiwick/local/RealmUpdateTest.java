package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.realm.RealmCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A real realm, changed by hand as one should not, is brought back to its file; who and what else is there stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealmUpdateTest {
    private static final String ANA = "ana@example.com";
    private static final String PHRASE = "a long enough phrase";
    private static final String STOLEN = "a secret that somebody typed";

    private final Keycloak keycloak = SharedParts.obtain().keycloak();
    private final List<String> lines = new ArrayList<>();
    private Realm realm;
    private KeycloakAdmin admin;

    @BeforeAll
    void makeRealm() {
        realm = keycloak.newRealm("update", Map.of());
        admin = realm.admin();
    }

    @Test
    void whatWasChangedByHandIsToldAndBroughtBackAndWhatIsNotOursStays() {
        assertThat(run()).as(() -> lines.toString()).isEqualTo(RealmCommand.IN_STEP);
        String ana = admin.createUser(ANA, PHRASE);
        JsonNode session = realm.signIn(ANA, PHRASE);
        JsonNode credentials = admin.get("/users/" + ana + "/credentials");
        addWhatOperatorsAdd();
        breakSettings();
        breakClients();
        breakTokens();
        breakRights();

        assertThat(run("--dry-run")).isEqualTo(RealmCommand.DIFFERENCES);
        List<String> told = List.copyOf(lines);
        assertThat(told)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("/passwordPolicy: is length(4), should be length(15) and maxLength(128)"))
                .contains(
                        "/bruteForceProtected: is false, should be true",
                        "/requiredActions/UPDATE_PASSWORD/enabled: is false, should be true",
                        "/eventsEnabled: is false, should be true",
                        "/clients/console/secret: is (secret), should be (another secret)",
                        "/clients/console/directAccessGrantsEnabled: is true, should be false",
                        "/clients/console/redirectUris: is [\"http://127.0.0.1:8081/signed-in\",\"https://evil.example.com/*\"],"
                                + " should be [\"http://127.0.0.1:8081/signed-in\"]",
                        "/clients/access-service: is (nothing), should be as in the file",
                        "/clients/identity-service/defaultClientScopes: is [basic, roles, service_account],"
                                + " should be [bailiwick-audience, basic, roles, service_account]",
                        "/clientScopes/bailiwick-audience/protocolMappers/audience access-service: is (nothing), should be as in the file",
                        "/clientScopes/profile/protocolMappers/ours too: is oidc-audience-mapper, should be (nothing)",
                        "/clientScopes/email/protocolMappers/email/config/user.attribute: is username, should be email",
                        "/defaultDefaultClientScopes: is [acr, bailiwick-audience, basic, email, profile, roles, web-origins],"
                                + " should be [acr, basic, email, profile, roles, web-origins]",
                        "/userProfile/origin/permissions/edit: is [\"admin\",\"user\"], should be (nothing)",
                        "/userProfile/firstName/required: is {\"roles\":[\"user\"]}, should be (nothing)",
                        "/users/service-account-identity-service/clientRoles/realm-management:"
                                + " is [realm-management/manage-users], should be [realm-management/manage-users, realm-management/view-events]",
                        "/adminPermissions/see realm-management: is (nothing), should be as in the file",
                        "/authenticationFlows/browser/auth-cookie/requirement: is DISABLED, should be ALTERNATIVE",
                        "/authenticationFlows/directory first sign-in/idp-auto-link: is a step, should be (nothing)",
                        "/authenticationFlows/directory first sign-in/idp-create-user-if-unique/requirement: is DISABLED, should be REQUIRED")
                .noneSatisfy(line -> assertThat(line).containsAnyOf("wiki", "partner", "staffNumber"))
                .noneSatisfy(line -> assertThat(line).containsAnyOf(STOLEN, realm.clientSecret("console")));
        assertThat(run("--dry-run")).as("nothing was changed").isEqualTo(RealmCommand.DIFFERENCES);
        assertThat(lines).isEqualTo(told);

        assertThat(run()).as(() -> lines.toString()).isEqualTo(RealmCommand.IN_STEP);
        assertThat(lines.subList(0, lines.size() - 1)).containsAll(told.subList(0, told.size() - 1));
        assertThat(run()).isEqualTo(RealmCommand.IN_STEP);
        assertThat(lines).as("nothing is left to do").containsExactly("realm " + realm.name() + " is as the file says");

        assertThat(realm.refresh(session.get("refresh_token").asText()).has("access_token"))
                .isTrue();
        assertThat(realm.signsIn(ANA, PHRASE)).isTrue();
        assertThat(admin.get("/users/" + ana + "/credentials")).isEqualTo(credentials);
        assertThat(admin.clientById("wiki")).isPresent();
        assertThat(admin.get("/identity-provider/instances/partner")
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        assertThat(admin.get("/users/profile").toString()).contains("staffNumber");
        assertThat(realm.serviceAccountToken("identity-service", realm.clientSecret("identity-service")))
                .isNotEmpty();
    }

    @Test
    void whoHoldsRealmManagementIsToldAndKeepsIt() {
        String id = admin.createUser("gil@example.com", PHRASE);
        admin.giveClientRole(id, "realm-management", "view-users");

        assertThat(run()).isEqualTo(RealmCommand.MANAGERS);
        assertThat(lines).contains("user " + id + " holds realm-management/view-users");

        admin.delete("/users/" + id);
        assertThat(run()).isEqualTo(RealmCommand.IN_STEP);
    }

    @Test
    void aRealmThatIsNotThereIsMade() {
        Map<String, String> elsewhere = environment();
        elsewhere.put(
                "BAILIWICK_KEYCLOAK_REALM",
                "made-" + UUID.randomUUID().toString().substring(0, 8));
        Realm made = keycloak.realm(elsewhere.get("BAILIWICK_KEYCLOAK_REALM"), elsewhere);

        assertThat(run(elsewhere, "--dry-run")).isEqualTo(RealmCommand.DIFFERENCES);
        assertThat(keycloak.hasRealm(made.name())).isFalse();

        assertThat(run(elsewhere)).isEqualTo(RealmCommand.IN_STEP);
        assertThat(run(elsewhere, "--dry-run")).isEqualTo(RealmCommand.IN_STEP);
        assertThat(made.admin()
                        .get("/roles/default-roles-" + made.name() + "/composites")
                        .toString())
                .as("what an import adds by itself is taken away")
                .doesNotContain("offline_access");
    }

    @Test
    void whyItFailsStandsInOneLine() {
        assertThat(failure("BAILIWICK_KEYCLOAK_ADMIN_PASSWORD", "wrong"))
                .startsWith("Keycloak refuses the credentials of administrator");
        assertThat(failure("BAILIWICK_KEYCLOAK_URL", "http://127.0.0.1:1"))
                .startsWith("Keycloak cannot be reached at http://127.0.0.1:1");
        assertThat(failure("BAILIWICK_CONSOLE_CLIENT_SECRET", null)).contains("BAILIWICK_CONSOLE_CLIENT_SECRET");
        assertThat(failure("BAILIWICK_KEYCLOAK_URL", "keycloak")).startsWith("BAILIWICK_KEYCLOAK_URL is no address");
        assertThat(failure("BAILIWICK_KEYCLOAK_URL", null)).isEqualTo("BAILIWICK_KEYCLOAK_URL is not set");
    }

    private void addWhatOperatorsAdd() {
        String _ =
                admin.createClient(Map.of("clientId", "wiki", "redirectUris", List.of("https://wiki.example.com/*")));
        admin.post(
                "/identity-provider/instances",
                Map.of(
                        "alias",
                        "partner",
                        "providerId",
                        "oidc",
                        "enabled",
                        true,
                        "config",
                        Map.of(
                                "clientId", "bailiwick",
                                "clientSecret", "x",
                                "authorizationUrl", "https://partner.example.com/auth",
                                "tokenUrl", "https://partner.example.com/token")));
    }

    private void breakSettings() {
        admin.put("", Map.of("passwordPolicy", "length(4)", "bruteForceProtected", false, "eventsEnabled", false));
        ObjectNode profile = (ObjectNode) admin.get("/users/profile");
        ArrayNode attributes = (ArrayNode) profile.get("attributes");
        ((ObjectNode) named(attributes, "origin").get("permissions"))
                .putArray("edit")
                .add("admin")
                .add("user");
        ((ObjectNode) named(attributes, "firstName"))
                .putObject("required")
                .putArray("roles")
                .add("user");
        attributes
                .addObject()
                .put("name", "staffNumber")
                .putObject("permissions")
                .putArray("view")
                .add("admin");
        admin.put("/users/profile", profile);
        admin.put(
                "/authentication/required-actions/UPDATE_PASSWORD",
                Map.of("alias", "UPDATE_PASSWORD", "name", "Update Password", "enabled", false));
        String flow = "/authentication/flows/directory%20first%20sign-in/executions";
        admin.post(flow + "/execution", Map.of("provider", "idp-auto-link"));
        disable(flow, "idp-create-user-if-unique");
        disable("/authentication/flows/browser/executions", "auth-cookie");
    }

    private void disable(String flow, String provider) {
        for (JsonNode step : admin.get(flow)) {
            if (step.path("providerId").asText().equals(provider)) {
                admin.put(flow, ((ObjectNode) step).put("requirement", "DISABLED"));
            }
        }
    }

    private void breakClients() {
        String console = "/clients/" + admin.clientById("console").orElseThrow();
        ObjectNode client = (ObjectNode) admin.get(console);
        client.put("secret", STOLEN).put("directAccessGrantsEnabled", true);
        ((ArrayNode) client.get("redirectUris")).add("https://evil.example.com/*");
        admin.put(console, client);
        admin.delete("/clients/" + admin.clientById("access-service").orElseThrow());
        admin.delete("/clients/" + admin.clientById("identity-service").orElseThrow() + "/default-client-scopes/"
                + named(admin.get("/client-scopes"), Realm.AUDIENCE_SCOPE)
                        .get("id")
                        .asText());
    }

    private void breakTokens() {
        JsonNode scopes = admin.get("/client-scopes");
        JsonNode audience = named(scopes, Realm.AUDIENCE_SCOPE);
        String models = "/protocol-mappers/models";
        admin.delete("/client-scopes/" + audience.get("id").asText() + models + "/"
                + named(audience.get("protocolMappers"), "audience access-service")
                        .get("id")
                        .asText());
        ObjectNode surplus = named(audience.get("protocolMappers"), "audience identity-service")
                .deepCopy();
        surplus.put("name", "ours too").remove("id");
        admin.post("/client-scopes/" + named(scopes, "profile").get("id").asText() + models, surplus);
        ObjectNode email = (ObjectNode) named(named(scopes, "email").get("protocolMappers"), "email");
        email.withObject("/config").put("user.attribute", "username");
        admin.put(
                "/client-scopes/" + named(scopes, "email").get("id").asText() + models + "/"
                        + email.get("id").asText(),
                email);
        admin.put("/default-default-client-scopes/" + audience.get("id").asText(), Map.of());
    }

    private void breakRights() {
        String account = admin.get("/users?username=service-account-identity-service&exact=true")
                .get(0)
                .get("id")
                .asText();
        String management = admin.clientById("realm-management").orElseThrow();
        admin.api()
                .delete(
                        "/users/" + account + "/role-mappings/clients/" + management,
                        List.of(admin.get("/clients/" + management + "/roles/view-events")));
        String server =
                "/clients/" + admin.clientById("admin-permissions").orElseThrow() + "/authz/resource-server/permission";
        admin.delete(server + "/scope/"
                + admin.get(server + "/search?name=see%20realm-management")
                        .get("id")
                        .asText());
    }

    private static JsonNode named(JsonNode array, String name) {
        for (JsonNode element : array) {
            if (element.path("name").asText().equals(name)) {
                return element;
            }
        }
        throw new AssertionError("No " + name + " in " + array);
    }

    private String failure(String variable, @Nullable String value) {
        Map<String, String> environment = environment();
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }
        assertThat(run(environment, "--dry-run")).isEqualTo(RealmCommand.FAILED);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private int run(String... arguments) {
        return run(environment(), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        lines.clear();
        return new RealmCommand(environment, lines::add).run(List.of(arguments));
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of(
                "BAILIWICK_KEYCLOAK_URL",
                keycloak.url(),
                "BAILIWICK_KEYCLOAK_REALM",
                realm.name(),
                "BAILIWICK_KEYCLOAK_ADMIN_USER",
                KeycloakServer.ADMINISTRATOR,
                "BAILIWICK_KEYCLOAK_ADMIN_PASSWORD",
                keycloak.password(),
                "BAILIWICK_CONSOLE_URL",
                "http://127.0.0.1:8081",
                "BAILIWICK_CONSOLE_CLIENT_SECRET",
                realm.clientSecret("console"),
                "BAILIWICK_KEYCLOAK_CLIENT_SECRET",
                realm.clientSecret("identity-service"),
                "BAILIWICK_MAIL_HOST",
                "127.0.0.1",
                "BAILIWICK_MAIL_PORT",
                "25",
                "BAILIWICK_MAIL_FROM",
                "bailiwick@example.com"));
    }
}
