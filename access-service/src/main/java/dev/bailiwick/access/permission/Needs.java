package dev.bailiwick.access.permission;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.ScopeType;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the two services themselves ask for: an operator's catalog may have anything beside it, and nothing less. */
final class Needs {
    /** The permissions that guard our own endpoints. */
    private static final List<Permission> PERMISSIONS = Stream.of(
                    "access-rule:create access-rule:read access-rule:update access-rule:delete",
                    "audit-event:read decision:read tenant:read",
                    "group:create group:read group:update group:delete",
                    "identity-provider:create identity-provider:read identity-provider:update identity-provider:delete",
                    "role:create role:read role:update role:delete",
                    "service-account:create service-account:read service-account:update service-account:delete",
                    "subject:create subject:read subject:update subject:delete",
                    "user:create user:read user:update user:delete")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(Permission::of)
            .toList();

    private static final List<Permission> OF_IDENTITY_SYSTEM = Stream.of(
                    "subject:create", "subject:read", "subject:update", "subject:delete", "decision:read")
            .map(Permission::of)
            .toList();

    private Needs() {}

    static List<String> unmetBy(Catalog catalog) {
        Stream<String> rootType = catalog.scopeType(ScopeId.ROOT.type()).isPresent()
                ? Stream.empty()
                : Stream.of("there is no scope type " + ScopeId.ROOT.type() + ", that of the root");
        Stream<String> permissions = PERMISSIONS.stream()
                .filter(permission -> !catalog.declares(permission))
                .map(permission -> "permission " + permission + " is missing, which the services themselves need");
        return Stream.of(
                        rootType,
                        permissions,
                        unmetBy(catalog, RoleId.SYSTEM_ADMINISTRATOR, catalog.permissions()),
                        unmetBy(catalog, RoleId.IDENTITY_SYSTEM, ofIdentitySystem(catalog)))
                .flatMap(unmet -> unmet)
                .toList();
    }

    private static Stream<String> unmetBy(Catalog catalog, RoleId id, Collection<Permission> needed) {
        return catalog.builtInRole(id)
                .map(role -> needed.stream()
                        .filter(permission -> !role.permissions().contains(permission))
                        .map(permission -> "role " + id + " lacks permission " + permission))
                .orElse(Stream.of("role " + id + " is missing"));
    }

    /** It feeds subjects with homes anywhere, so it has to see every scope. */
    private static Set<Permission> ofIdentitySystem(Catalog catalog) {
        Set<Permission> needed = new TreeSet<>(OF_IDENTITY_SYSTEM);
        catalog.scopeTypes().stream()
                .map(ScopeType::id)
                .map(type -> new Permission(type, "read"))
                .forEach(needed::add);
        return needed;
    }
}
