package dev.bailiwick.identity.directory;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who in the realm reaches a role of {@code realm-management}: directly, through a group, a composite or the default role.
 *
 * <p>What a composite role gives to one person alone is looked for in the first {@value #PEOPLE} people only, because
 * Keycloak answers that one person at a time; the default role shows in any of them.
 */
@Singleton
class RealmManagers {
    static final int PEOPLE = 1000;

    private static final int AT_ONCE = 8;
    private static final Map<String, String> ALL = Map.of("max", "1000", "briefRepresentation", "true");
    private static final Map<String, String> SOME =
            Map.of("max", Integer.toString(PEOPLE), "briefRepresentation", "true");

    private final KeycloakAdmin admin;
    private final String self;

    RealmManagers(KeycloakAdmin admin, KeycloakSettings settings) {
        this.admin = admin;
        this.self = "service-account-" + settings.clientId();
    }

    /**
     * Somebody who reaches {@code realm-management}.
     *
     * @param kind {@code user} or {@code group}
     * @param id Keycloak's
     * @param role one of those that he reaches
     */
    record Manager(String kind, String id, String role) {
        @Override
        public String toString() {
            return "%s %s (%s)".formatted(kind, id, role);
        }
    }

    /** All of them but ourselves; empty when our own roles hide {@code realm-management}, so that nothing can be known. */
    Uni<Optional<List<Manager>>> find() {
        return ownId().flatMap(own -> management(own).flatMap(client -> managers(client, own)));
    }

    private Uni<String> ownId() {
        return items("/users", Map.of("username", self, "exact", "true"))
                .map(user -> user.getString("id"))
                .collect()
                .first();
    }

    /** We hold roles of that client ourselves, so that our own mappings name it, once we may see it. */
    private Uni<Optional<String>> management(String own) {
        return admin.get("/users/" + own + "/role-mappings")
                .map(RealmManagers::found)
                .map(answer -> Optional.ofNullable(answer.bodyAsJsonObject().getJsonObject("clientMappings"))
                        .map(clients -> clients.getJsonObject("realm-management"))
                        .map(client -> client.getString("id")));
    }

    private Uni<Optional<List<Manager>>> managers(Optional<String> client, String own) {
        if (client.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        String id = client.get();
        return Multi.createBy()
                .concatenating()
                .streams(direct(id), groups(id), people(id))
                .filter(manager -> !manager.id().equals(own))
                .collect()
                .asList()
                .map(Optional::of);
    }

    private Multi<Manager> direct(String client) {
        String roles = "/clients/" + client + "/roles";
        return items(roles, Map.of())
                .map(role -> role.getString("name"))
                .onItem()
                .transformToMulti(role -> holders(roles, role))
                .concatenate();
    }

    private Multi<Manager> holders(String roles, String role) {
        String path =
                roles + "/" + URLEncoder.encode(role, StandardCharsets.UTF_8).replace("+", "%20");
        return Multi.createBy()
                .concatenating()
                .streams(
                        items(path + "/users", ALL).map(user -> new Manager("user", user.getString("id"), role)),
                        items(path + "/groups", ALL).map(group -> new Manager("group", group.getString("id"), role)));
    }

    private Multi<Manager> groups(String client) {
        return withChildren(items("/groups", ALL))
                .onItem()
                .transformToMulti(group -> effective("group", group, client))
                .merge(AT_ONCE);
    }

    private Multi<JsonObject> withChildren(Multi<JsonObject> groups) {
        return groups.onItem().transformToMulti(this::withChildren).concatenate();
    }

    private Multi<JsonObject> withChildren(JsonObject group) {
        Multi<JsonObject> itself = Multi.createFrom().item(group);
        if (group.getInteger("subGroupCount", 0) == 0) {
            return itself;
        }
        Multi<JsonObject> below = withChildren(items("/groups/" + group.getString("id") + "/children", ALL));
        return Multi.createBy().concatenating().streams(itself, below);
    }

    private Multi<Manager> people(String client) {
        return items("/users", SOME)
                .onItem()
                .transformToMulti(user -> effective("user", user, client))
                .merge(AT_ONCE);
    }

    private Multi<Manager> effective(String kind, JsonObject holder, String client) {
        String id = holder.getString("id");
        return items("/%ss/%s/role-mappings/clients/%s/composite".formatted(kind, id, client), Map.of())
                .map(role -> new Manager(kind, id, role.getString("name")))
                .select()
                .first();
    }

    private Multi<JsonObject> items(String path, Map<String, String> query) {
        return admin.get(path, query)
                .map(RealmManagers::found)
                .map(HttpResponse::bodyAsJsonArray)
                .onItem()
                .transformToMulti(RealmManagers::objects);
    }

    private static Multi<JsonObject> objects(JsonArray array) {
        return Multi.createFrom().items(array.stream().map(JsonObject.class::cast));
    }

    private static HttpResponse<Buffer> found(HttpResponse<Buffer> answer) {
        if (answer.statusCode() != 200) {
            throw new DirectoryFailure.Unavailable("Keycloak does not show the realm's roles", null);
        }
        return answer;
    }
}
