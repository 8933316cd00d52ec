package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.TypeId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What there is to manage and to grant: resource types, scope types and built-in roles, in the order in which people
 * see them. Consistent in itself, or it cannot be made.
 */
public record Catalog(
        long version, List<ResourceType> resourceTypes, List<ScopeType> scopeTypes, List<Role> builtInRoles) {
    /** Of an installation that has not loaded one yet: nothing can be granted, nothing is allowed. */
    public static final Catalog EMPTY = new Catalog(0, List.of(), List.of(), List.of());

    public Catalog {
        resourceTypes = List.copyOf(resourceTypes);
        scopeTypes = List.copyOf(scopeTypes);
        builtInRoles = List.copyOf(builtInRoles);
        List<String> contradictions = Contradictions.in(version, resourceTypes, scopeTypes, builtInRoles);
        if (!contradictions.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", contradictions));
        }
    }

    public SortedSet<Permission> permissions() {
        return permissionsOf(resourceTypes);
    }

    public Optional<ResourceType> resourceType(TypeId id) {
        return resourceTypes.stream().filter(type -> type.id().equals(id)).findAny();
    }

    public Optional<ScopeType> scopeType(TypeId id) {
        return scopeTypes.stream().filter(type -> type.id().equals(id)).findAny();
    }

    public Optional<Role> builtInRole(RoleId id) {
        return builtInRoles.stream().filter(role -> role.id().equals(id)).findAny();
    }

    public boolean declares(Permission permission) {
        return resourceType(permission.type())
                .filter(type -> type.actions().contains(permission.action()))
                .isPresent();
    }

    public boolean allowsUnder(TypeId type, TypeId parent) {
        return scopeType(type)
                .filter(scopeType -> scopeType.parents().contains(parent))
                .isPresent();
    }

    static SortedSet<Permission> permissionsOf(List<ResourceType> types) {
        return types.stream()
                .flatMap(type -> type.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
