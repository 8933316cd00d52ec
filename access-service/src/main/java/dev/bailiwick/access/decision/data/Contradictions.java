package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.TypeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is wrong with a catalog in itself, all at once, so that whoever wrote it corrects it once. */
final class Contradictions {
    private final List<String> found = new ArrayList<>();
    private final Set<TypeId> scopeTypeIds;
    private final Set<TypeId> resourceTypeIds;
    private final Set<Permission> permissions;

    private Contradictions(List<ResourceType> resourceTypes, List<ScopeType> scopeTypes) {
        this.resourceTypeIds = resourceTypes.stream().map(ResourceType::id).collect(Collectors.toUnmodifiableSet());
        this.scopeTypeIds = scopeTypes.stream().map(ScopeType::id).collect(Collectors.toUnmodifiableSet());
        this.permissions = Catalog.permissionsOf(resourceTypes);
    }

    static List<String> in(
            long version, List<ResourceType> resourceTypes, List<ScopeType> scopeTypes, List<Role> roles) {
        Contradictions contradictions = new Contradictions(resourceTypes, scopeTypes);
        contradictions.check(version >= 0, "the version is negative");
        contradictions.checkTwice(resourceTypes.stream().map(ResourceType::id), "resource type");
        contradictions.checkTwice(scopeTypes.stream().map(ScopeType::id), "scope type");
        contradictions.checkTwice(roles.stream().map(Role::id), "role");
        resourceTypes.forEach(contradictions::checkActions);
        scopeTypes.forEach(contradictions::checkScopeType);
        roles.forEach(contradictions::checkRole);
        return contradictions.found;
    }

    private void checkActions(ResourceType type) {
        check(!type.actions().isEmpty(), "resource type " + type.id() + " has no actions");
        checkTwice(type.permissions().stream(), "permission");
    }

    private void checkScopeType(ScopeType type) {
        check(resourceTypeIds.contains(type.id()), "scope type " + type.id() + " is no resource type");
        for (TypeId parent : type.parents()) {
            check(scopeTypeIds.contains(parent), "scope type " + type.id() + " stands under unknown type " + parent);
        }
        boolean ofTheRoot = type.id().equals(ScopeId.ROOT.type());
        check(ofTheRoot || !type.parents().isEmpty(), "scope type " + type.id() + " can stand under nothing");
    }

    private void checkRole(Role role) {
        check(role.builtIn(), "role " + role.id() + " is custom, a catalog has built-in ones only");
        Set<Permission> unknown = new TreeSet<>(role.permissions());
        unknown.removeAll(permissions);
        unknown.forEach(permission -> found.add("role " + role.id() + " has unknown permission " + permission));
        boolean everything = role.permissions().equals(permissions);
        check(
                everything || !role.id().equals(RoleId.SYSTEM_ADMINISTRATOR),
                "role " + role.id() + " lacks some of the catalog's permissions");
    }

    private void checkTwice(Stream<?> ids, String what) {
        Set<Object> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).forEach(id -> found.add(what + " " + id + " is declared twice"));
    }

    private void check(boolean fine, String contradiction) {
        if (!fine) {
            found.add(contradiction);
        }
    }
}
