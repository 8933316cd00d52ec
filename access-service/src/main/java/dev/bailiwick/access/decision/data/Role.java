package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import java.util.Set;

/** A named set of permissions: built in by the catalog, or custom, with a home scope. */
public record Role(
        RoleId id, String name, String description, boolean builtIn, Set<Permission> permissions, ScopeId home) {
    public Role {
        permissions = Set.copyOf(permissions);
        if (builtIn && !home.isRoot()) {
            throw new IllegalArgumentException("a built-in role has its home at the root: " + id);
        }
    }

    public static Role builtIn(RoleId id, String name, String description, Set<Permission> permissions) {
        return new Role(id, name, description, true, permissions, ScopeId.ROOT);
    }

    /** Whether a person may ever give this role to anybody. */
    public boolean grantable() {
        return !id.equals(RoleId.IDENTITY_SYSTEM);
    }
}
