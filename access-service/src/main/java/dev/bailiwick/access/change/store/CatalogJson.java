package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.ResourceType;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.ScopeType;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.TypeId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A catalog as it is stored and recorded: in full, as another replica may not have its file. */
final class CatalogJson {
    private CatalogJson() {}

    static JsonObject write(Catalog catalog) {
        return new JsonObject()
                .put("version", catalog.version())
                .put("resourceTypes", array(catalog.resourceTypes(), CatalogJson::resourceType))
                .put("scopeTypes", array(catalog.scopeTypes(), CatalogJson::scopeType))
                .put("roles", array(catalog.builtInRoles(), CatalogJson::role));
    }

    static Catalog read(JsonObject json) {
        return new Catalog(
                json.getLong("version"),
                list(json, "resourceTypes", CatalogJson::resourceType),
                list(json, "scopeTypes", CatalogJson::scopeType),
                list(json, "roles", CatalogJson::role));
    }

    private static JsonObject resourceType(ResourceType type) {
        return new JsonObject()
                .put("type", type.id().value())
                .put("name", type.name())
                .put("group", type.group())
                .put("actions", array(type.actions(), action -> action))
                .put("ours", type.ours());
    }

    private static ResourceType resourceType(JsonObject json) {
        return new ResourceType(
                new TypeId(json.getString("type")),
                json.getString("name"),
                json.getString("group"),
                strings(json, "actions"),
                json.getBoolean("ours"));
    }

    private static JsonObject scopeType(ScopeType type) {
        return new JsonObject().put("type", type.id().value()).put("parents", array(type.parents(), TypeId::value));
    }

    private static ScopeType scopeType(JsonObject json) {
        return new ScopeType(
                new TypeId(json.getString("type")),
                strings(json, "parents").stream().map(TypeId::new).toList());
    }

    private static JsonObject role(Role role) {
        return new JsonObject()
                .put("id", role.id().value())
                .put("name", role.name())
                .put("description", role.description())
                .put("permissions", array(role.permissions().stream().sorted().toList(), Permission::toString));
    }

    private static Role role(JsonObject json) {
        return Role.builtIn(
                new RoleId(json.getString("id")),
                json.getString("name"),
                json.getString("description"),
                strings(json, "permissions").stream().map(Permission::of).collect(Collectors.toSet()));
    }

    private static <T> JsonArray array(Collection<T> values, Function<T, Object> write) {
        return new JsonArray(values.stream().map(write).toList());
    }

    private static <T> List<T> list(JsonObject json, String member, Function<JsonObject, T> read) {
        return json.getJsonArray(member).stream()
                .map(JsonObject.class::cast)
                .map(read)
                .toList();
    }

    private static List<String> strings(JsonObject json, String member) {
        return json.getJsonArray(member).stream().map(String.class::cast).toList();
    }
}
