package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All roles, built-in and custom, and what each brings under the loaded catalog. */
public record RoleIndex(Pages<RoleId, Role> roles, Pages<RoleId, Set<Permission>> brought) {
    static final RoleIndex EMPTY = new RoleIndex(Pages.empty(), Pages.empty());

    public Optional<Role> find(RoleId id) {
        return Optional.ofNullable(roles.get(id));
    }

    public boolean contains(RoleId id) {
        return roles.containsKey(id);
    }

    public Collection<Role> all() {
        return roles.values();
    }

    /**
     * What the role is worth: of its permissions those that the catalog declares, as a custom role outlives the
     * catalog under which it was made.
     */
    public Set<Permission> broughtBy(RoleId id) {
        return brought.getOrDefault(id, Set.of());
    }

    public boolean hasHomeAt(ScopeId scope) {
        return all().stream().anyMatch(role -> role.home().equals(scope));
    }

    /** The catalog's roles instead of the former built-in ones; custom roles stay. */
    RoleIndex under(Catalog catalog) {
        RoleIndex next = EMPTY;
        for (Role role : catalog.builtInRoles()) {
            next = next.plus(role, role.permissions());
        }
        for (Role role : all()) {
            next = role.builtIn() ? next : next.with(role, catalog);
        }
        return next;
    }

    RoleIndex with(Role role, Catalog catalog) {
        Misfit.unless(!role.builtIn(), "only a catalog brings built-in roles", role.id());
        Role before = roles.get(role.id());
        Misfit.unless(before == null || !before.builtIn(), "the id belongs to a built-in role", role.id());
        return plus(
                role, role.permissions().stream().filter(catalog::declares).collect(Collectors.toUnmodifiableSet()));
    }

    RoleIndex without(RoleId id) {
        Role before = roles.get(id);
        Misfit.unless(before != null && !before.builtIn(), "not a known custom role", id);
        return new RoleIndex(roles.minus(id), brought.minus(id));
    }

    private RoleIndex plus(Role role, Set<Permission> brings) {
        return new RoleIndex(roles.plus(role.id(), role), brought.plus(role.id(), brings));
    }
}
