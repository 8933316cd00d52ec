package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The realm file says what design.md asks of it, on a real Keycloak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealmTest {
    private static final String PHRASE = "a long enough phrase";

    private Realm realm;
    private KeycloakAdmin admin;

    @BeforeAll
    void makeRealm() {
        realm = SharedParts.obtain().keycloak().newRealm("realm", Map.of());
        admin = realm.admin();
    }

    @Test
    void aPersonsTokenNamesBothServicesAndNoClientId() {
        String _ = admin.createUser("ana@example.com", PHRASE);

        JsonNode claims = claims(realm.tokenOf("ana@example.com", PHRASE));

        assertThat(claims.get("aud"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("access-service", "identity-service");
        assertThat(claims.has("sid")).isTrue();
        assertThat(claims.has("client_id")).isFalse();
        assertThat(claims.get("typ").asText()).isEqualTo("Bearer");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void aServiceAccountsTokenNamesItsClient() {
        String secret = admin.createServiceAccount("scripts");

        JsonNode claims = claims(realm.serviceAccountToken("scripts", secret));

        assertThat(claims.get("client_id").asText())
                .isEqualTo("scripts")
                .isEqualTo(claims.get("azp").asText());
        assertThat(claims.has("sid")).isFalse();
        assertThat(claims.get("aud")).extracting(JsonNode::asText).contains("access-service", "identity-service");
    }

    @Test
    void anotherApplicationsTokenDoesNotNameOurServices() {
        String _ = admin.createUser("ben@example.com", PHRASE);
        String _ = admin.createClient(
                Map.of("clientId", "other", "publicClient", true, "directAccessGrantsEnabled", true));

        String token = new Http()
                .form(
                        realm.tokenEndpoint(),
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "other",
                                "username",
                                "ben@example.com",
                                "password",
                                PHRASE))
                .orFail("sign-in")
                .json()
                .get("access_token")
                .asText();

        assertThat(claims(token).path("aud").toString()).doesNotContain("service");
    }

    @Test
    void weakPasswordsAreRefused() {
        for (String weak : List.of("fourteen chars", "passwordpassword1", "carol-long-name@example.com")) {
            assertThatThrownBy(() -> admin.createUser("carol-long-name@example.com", weak))
                    .as(weak)
                    .hasMessageContaining("invalidPassword");
        }
    }

    @Test
    void nobodySignsInByAClientOfKeycloaksOwn() {
        String _ = admin.createUser("dora@example.com", PHRASE);

        assertThat(new Http()
                        .form(
                                realm.tokenEndpoint(),
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        "dora@example.com",
                                        "password",
                                        PHRASE))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void noSecretStandsInTheEvents() {
        String id = admin.createUser("eve@example.com", PHRASE);
        admin.setPassword(id, "another long phrase", true);

        assertThat(admin.adminEvents("max=100").toString()).contains(id).doesNotContain(PHRASE, "another long phrase");
    }

    @Test
    void ourAttributesBelongToAdministratorsAndMappers() {
        String id = admin.post(
                        "/users",
                        Map.of(
                                "email",
                                "fay@example.com",
                                "enabled",
                                true,
                                "attributes",
                                Map.of("operation", List.of("op-1"))))
                .orElseThrow();

        assertThat(admin.usersByOperation("op-1"))
                .extracting(user -> user.get("id").asText())
                .containsExactly(id);
        assertThatThrownBy(() -> admin.put(
                        "/users/" + id,
                        Map.of(
                                "email",
                                "fay@example.com",
                                "attributes",
                                Map.of("operation", List.of("op-1"), "origin", List.of("directory")))))
                .hasMessageContaining("400");
    }

    @Test
    void identityServiceSeesWhoHoldsARealmManagementRole() {
        String id = admin.createUser("gil@example.com", PHRASE);
        admin.giveClientRole(id, "realm-management", "manage-users");
        String token = realm.serviceAccountToken("identity-service", realm.clientSecret("identity-service"));
        String client = admin.clientById("realm-management").orElseThrow();
        String base = realm.issuer().replace("/realms/", "/admin/realms/");

        assertThat(new Http()
                        .send("GET", base + "/clients/" + client + "/roles/manage-users/users", token, null)
                        .orFail("look")
                        .body())
                .contains("gil@example.com");
        assertThat(new Http()
                        .send(
                                "GET",
                                base + "/clients/" + admin.clientById("console").orElseThrow(),
                                token,
                                null)
                        .status())
                .isEqualTo(403);
    }

    private static JsonNode claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return Http.parse(new String(payload, StandardCharsets.UTF_8));
    }
}
