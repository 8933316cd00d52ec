package dev.bailiwick.access.permission;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.ResourceType;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.ScopeType;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.TypeId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The shape of a catalog file; every method throws {@link IllegalArgumentException} with words for its author. */
record CatalogEntries(
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) List<ScopeTypeEntry> scopeTypes,
        @JsonProperty(required = true) List<ResourceTypeEntry> resourceTypes,
        @JsonProperty(required = true) List<RoleEntry> roles) {

    record ScopeTypeEntry(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) List<String> parents) {
        ScopeType toScopeType() {
            return new ScopeType(
                    typeId(type), parents.stream().map(CatalogEntries::typeId).toList());
        }
    }

    record ResourceTypeEntry(
            @JsonProperty(required = true) String type,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String group,
            @JsonProperty(required = true) List<String> actions,
            boolean ours) {
        ResourceType toResourceType() {
            actions.forEach(action -> permission(type, action));
            return new ResourceType(typeId(type), name, group, actions, ours);
        }
    }

    /** Either everything, or permissions: actions by resource type. */
    record RoleEntry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String description,
            boolean everything,
            @Nullable Map<String, List<String>> permissions,
            boolean ours) {
        Role toRole(List<ResourceType> types) {
            if (everything == (permissions != null)) {
                throw new IllegalArgumentException("role '" + id + "' has either everything or permissions");
            }
            Set<Permission> brings = new HashSet<>();
            if (permissions == null) {
                types.forEach(type -> brings.addAll(type.permissions()));
            } else {
                permissions.forEach((type, actions) -> actions.forEach(action -> brings.add(permission(type, action))));
            }
            return Role.builtIn(read(id, "role id", RoleId::parse), name, description, brings);
        }
    }

    Catalog toCatalog() {
        List<ResourceType> types =
                resourceTypes.stream().map(ResourceTypeEntry::toResourceType).toList();
        return new Catalog(
                version,
                types,
                scopeTypes.stream().map(ScopeTypeEntry::toScopeType).toList(),
                roles.stream().map(role -> role.toRole(types)).toList());
    }

    private static TypeId typeId(String text) {
        return read(text, "resource type", TypeId::parse);
    }

    private static Permission permission(String type, String action) {
        return read(type + ":" + action, "permission", Permission::parse);
    }

    private static <T> T read(String text, String what, Function<String, Optional<T>> parse) {
        return parse.apply(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no " + what));
    }
}
