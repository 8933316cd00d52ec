package dev.bailiwick.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.Http.Answer;
import dev.bailiwick.realm.RealmFile;
import dev.bailiwick.realm.RealmUpdate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A realm made from our realm file. It ends with its Keycloak: to delete one costs nearly as much as to make it. */
public final class Realm {
    static final String IDENTITY_SECRET = "BAILIWICK_KEYCLOAK_CLIENT_SECRET";
    static final String CONSOLE_SECRET = "BAILIWICK_CONSOLE_CLIENT_SECRET";
    static final String AUDIENCE_SCOPE = "bailiwick-audience";
    /** Exists where a test asked for a person's token without a browser; never in the realm file. */
    private static final String TEST_CLIENT = "test-sign-in";

    private final Http http = new Http();
    private final Keycloak keycloak;
    private final String name;
    private final Map<String, String> environment;
    private final KeycloakAdmin admin;

    Realm(Keycloak keycloak, String name, Map<String, String> environment) {
        this.keycloak = keycloak;
        this.name = name;
        this.environment = Map.copyOf(environment);
        this.admin = keycloak.admin(name);
    }

    public String name() {
        return name;
    }

    public String issuer() {
        return keycloak.url() + "/realms/" + name;
    }

    public String tokenEndpoint() {
        return issuer() + "/protocol/openid-connect/token";
    }

    /** Of {@code identity-service} or {@code console}. */
    public String clientSecret(String clientId) {
        String variable = switch (clientId) {
            case "identity-service" -> IDENTITY_SECRET;
            case "console" -> CONSOLE_SECRET;
            default -> throw new IllegalArgumentException("The realm file gives no secret to " + clientId);
        };
        String secret = environment.get(variable);
        if (secret == null) {
            throw new IllegalStateException("The realm was opened without " + variable);
        }
        return secret;
    }

    public KeycloakAdmin admin() {
        return admin;
    }

    /** Brings it to what the realm file says now, filled in by its environment. */
    public void bringToFile() {
        RealmFile file = RealmFile.read(Checkout.root().resolve(Keycloak.BAILIWICK));
        int _ = new RealmUpdate(admin.api(), file.named(name).filled(environment), _ -> {}).apply();
    }

    /** An access token of a person, such as the console would get, by a client that only tests have. */
    public String tokenOf(String email, String password) {
        return signIn(email, password).get("access_token").asText();
    }

    /** The whole answer of a person's sign-in: access_token, refresh_token, id_token. */
    public JsonNode signIn(String email, String password) {
        return trySignIn(email, password).orFail(email + " cannot sign in").json();
    }

    /** Whether Keycloak takes this password at once, without an action that the person has to do first. */
    public boolean signsIn(String email, String password) {
        return trySignIn(email, password).status() == 200;
    }

    /** A refreshed answer, or an exception that quotes why not ({@code Session not active}). */
    public JsonNode refresh(String refreshToken) {
        return http.form(
                        tokenEndpoint(),
                        Map.of("grant_type", "refresh_token", "client_id", TEST_CLIENT, "refresh_token", refreshToken))
                .orFail("The refresh token is refused")
                .json();
    }

    /** An access token by client credentials. */
    public String serviceAccountToken(String clientId, String secret) {
        return http.form(
                        tokenEndpoint(),
                        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret))
                .orFail("No token for " + clientId)
                .json()
                .get("access_token")
                .asText();
    }

    private Answer trySignIn(String email, String password) {
        ensureTestClient();
        Map<String, String> fields = new HashMap<>();
        fields.put("grant_type", "password");
        fields.put("client_id", TEST_CLIENT);
        fields.put("scope", "openid");
        fields.put("username", email);
        fields.put("password", password);
        return http.form(tokenEndpoint(), fields);
    }

    private synchronized void ensureTestClient() {
        if (admin.clientById(TEST_CLIENT).isEmpty()) {
            String _ = admin.createClient(Map.of(
                    "clientId", TEST_CLIENT,
                    "publicClient", true,
                    "standardFlowEnabled", false,
                    "directAccessGrantsEnabled", true,
                    "fullScopeAllowed", false,
                    "defaultClientScopes", List.of("basic", "profile", "email", "acr", AUDIENCE_SCOPE)));
        }
    }
}
