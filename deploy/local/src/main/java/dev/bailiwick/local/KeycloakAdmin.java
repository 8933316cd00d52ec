package dev.bailiwick.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.realm.AdminApi;
import dev.bailiwick.realm.Administrator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The Admin API of one realm, as master's administrator: all that a test may want to look at or to break. Paths are
 * relative to {@code /admin/realms/{realm}}; whatever is not a success is an exception that quotes the answer.
 */
public final class KeycloakAdmin {
    private final AdminApi api;

    KeycloakAdmin(String url, String realm, String password) {
        this.api = new AdminApi(url, realm, new Administrator.Person(KeycloakServer.ADMINISTRATOR, password));
    }

    /** The bare API, for what knows of nothing else. */
    public AdminApi api() {
        return api;
    }

    public JsonNode get(String path) {
        return api.get(path);
    }

    public void put(String path, Object body) {
        api.put(path, body);
    }

    /** The id at the end of {@code Location}, where the answer has one. */
    public Optional<String> post(String path, Object body) {
        return api.post(path, body);
    }

    public void delete(String path) {
        api.delete(path);
    }

    /** A user who may sign in at once, with this address and password; answers with his id. */
    public String createUser(String email, String password) {
        return created(post(
                "/users",
                Map.of("email", email, "enabled", true, "credentials", List.of(credential(password, false)))));
    }

    /** By exact address, with attributes. */
    public Optional<JsonNode> userByEmail(String email) {
        return list(get("/users?exact=true&email=" + Http.encode(email))).stream()
                .findFirst();
    }

    /** All users whose attribute {@code operation} is this. */
    public List<JsonNode> usersByOperation(String operation) {
        return list(get("/users?q=" + Http.encode("operation:" + operation)));
    }

    public void setPassword(String userId, String password, boolean temporary) {
        put("/users/" + userId + "/reset-password", credential(password, temporary));
    }

    public List<JsonNode> sessions(String userId) {
        return list(get("/users/" + userId + "/sessions"));
    }

    /** Newest first; the query is Keycloak's ({@code type=LOGIN&user=…}). */
    public List<JsonNode> events(String query) {
        return list(get("/events?" + query));
    }

    public List<JsonNode> adminEvents(String query) {
        return list(get("/admin-events?" + query));
    }

    /** A client with a service account and our audience; answers with its secret. */
    public String createServiceAccount(String clientId) {
        String id = createClient(Map.of(
                "clientId", clientId,
                "publicClient", false,
                "standardFlowEnabled", false,
                "serviceAccountsEnabled", true,
                "fullScopeAllowed", false,
                "defaultClientScopes", List.of("basic", "service_account", Realm.AUDIENCE_SCOPE)));
        return get("/clients/" + id + "/client-secret").get("value").asText();
    }

    /** A client as Keycloak describes one; answers with its internal id. */
    public String createClient(Map<String, Object> client) {
        return created(post("/clients", client));
    }

    /** The internal id of a client. */
    public Optional<String> clientById(String clientId) {
        return list(get("/clients?clientId=" + Http.encode(clientId))).stream()
                .map(client -> client.get("id").asText())
                .findFirst();
    }

    /** Gives a user a role of a client ({@code realm-management}, {@code manage-users}). */
    public void giveClientRole(String userId, String clientId, String role) {
        String client = clientById(clientId).orElseThrow();
        JsonNode found = get("/clients/" + client + "/roles/" + role);
        api.post("/users/" + userId + "/role-mappings/clients/" + client, List.of(found));
    }

    private static Map<String, Object> credential(String password, boolean temporary) {
        return Map.of("type", "password", "value", password, "temporary", temporary);
    }

    private static String created(Optional<String> id) {
        return id.orElseThrow(() -> new IllegalStateException("Keycloak answered without a Location"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
