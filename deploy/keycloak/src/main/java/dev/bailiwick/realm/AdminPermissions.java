package dev.bailiwick.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The fine-grained permissions of the file: which of our service accounts may look at which client. Keycloak keeps them
 * in a client of its own, whose settings nobody can change. Permissions that the file does not name stay.
 */
final class AdminPermissions implements Part {
    /** What tells the client that Keycloak keeps them in from others. */
    static final String SETTINGS = "authorizationSettings";

    private static final String ACCOUNT = "service-account-";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AdminApi api;
    private final String clientId;
    private final List<JsonNode> policies;

    AdminPermissions(AdminApi api, JsonNode client) {
        this.api = api;
        this.clientId = client.path("clientId").asText();
        this.policies = Json.elements(client.path(SETTINGS).path("policies"));
    }

    @Override
    public List<Change> compare() {
        List<Change> changes = new ArrayList<>();
        for (JsonNode policy : policies) {
            String path = "/adminPermissions/" + policy.path("name").asText();
            Kind kind = Kind.of(path, policy);
            List<Difference> found = live(kind, policy)
                    .map(is -> Json.named(path, is, said(kind, policy)))
                    .orElseGet(() -> List.of(Difference.missing(path)));
            if (!found.isEmpty()) {
                changes.add(new Change(found, () -> mend(kind, policy)));
            }
        }
        return changes;
    }

    /** Who is meant, and what he may do. */
    private enum Kind {
        USER("/policy"),
        SCOPE("/permission");

        private final String at;

        Kind(String at) {
            this.at = at;
        }

        static Kind of(String path, JsonNode policy) {
            return switch (policy.path("type").asText()) {
                case "user" -> USER;
                case "scope" -> SCOPE;
                default -> throw new Refused("The file has a permission of a kind that is not known here: " + path);
            };
        }

        String place() {
            return this == USER ? at + "/user" : at + "/scope";
        }
    }

    /** Keycloak makes the client when the realm's setting {@code adminPermissionsEnabled} is set. */
    private Optional<String> server() {
        return Clients.place(api, clientId).map(client -> client + "/authz/resource-server");
    }

    private Optional<JsonNode> find(Kind kind, JsonNode policy) {
        String search =
                kind.at + "/search?name=" + AdminApi.encode(policy.path("name").asText());
        return server().flatMap(server -> api.find(server + search)).filter(JsonNode::isObject);
    }

    /** As the file says it: names where Keycloak has ids. */
    private Optional<JsonNode> live(Kind kind, JsonNode policy) {
        return find(kind, policy).map(found -> {
            String at = server().orElseThrow() + kind.place() + "/"
                    + found.path("id").asText();
            ObjectNode live = api.get(at).deepCopy();
            switch (kind) {
                case USER -> names(live, "users", usernames(live.path("users")));
                case SCOPE -> {
                    names(live, "resources", Json.texts(api.list(at + "/resources"), "displayName"));
                    names(live, "scopes", Json.texts(api.list(at + "/scopes"), "name"));
                    names(live, "policies", Json.texts(api.list(at + "/associatedPolicies"), "name"));
                }
            }
            return live;
        });
    }

    /** Without what stands as JSON in texts below {@code config}, and with that in its place. */
    private static ObjectNode said(Kind kind, JsonNode policy) {
        ObjectNode said = Json.without(policy, "config", "type");
        switch (kind) {
            case USER -> said.set("users", config(policy, "users"));
            case SCOPE -> {
                said.set("resources", config(policy, "resources"));
                said.set("scopes", config(policy, "scopes"));
                said.set("policies", config(policy, "applyPolicies"));
            }
        }
        return said;
    }

    private void mend(Kind kind, JsonNode policy) {
        ObjectNode body = said(kind, policy);
        switch (kind) {
            case USER -> names(body, "users", mapped(body.path("users"), this::account));
            case SCOPE -> names(body, "resources", mapped(body.path("resources"), this::client));
        }
        String at = server().orElseThrow(() -> new Refused("Keycloak made no client " + clientId)) + kind.place();
        find(kind, policy)
                .ifPresentOrElse(is -> api.put(at + "/" + is.path("id").asText(), body), () -> api.post(at, body));
    }

    private Set<String> usernames(JsonNode ids) {
        return mapped(ids, id -> api.get("/users/" + id).path("username").asText());
    }

    private String account(String username) {
        if (!username.startsWith(ACCOUNT)) {
            throw new Refused("The file gives a permission to a person");
        }
        String client = place(username.substring(ACCOUNT.length()));
        return api.get(client + "/service-account-user").path("id").asText();
    }

    private String client(String name) {
        return place(name).substring("/clients/".length());
    }

    private String place(String name) {
        return Clients.place(api, name).orElseThrow(() -> new Refused("Nobody made the client " + name));
    }

    private static Set<String> mapped(JsonNode texts, UnaryOperator<String> to) {
        Set<String> mapped = new TreeSet<>();
        texts.forEach(text -> mapped.add(to.apply(text.asText())));
        return mapped;
    }

    private static void names(ObjectNode object, String field, Set<String> names) {
        ArrayNode array = object.putArray(field);
        names.forEach(array::add);
    }

    private static JsonNode config(JsonNode policy, String field) {
        try {
            return JSON.readTree(policy.path("config").path(field).asText());
        } catch (JsonProcessingException e) {
            throw new Refused("A permission of the file has a " + field + " that is not JSON", e);
        }
    }
}
