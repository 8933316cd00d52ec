package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.RoleIndex;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rule is worth: permissions at a scope for some time. */
record Grant(Set<Permission> permissions, ScopeId scope, Tenure tenure) {
    static Grant of(Rule rule, RoleIndex roles) {
        return new Grant(roles.broughtBy(rule.role()), rule.scope(), Tenure.of(rule.expiresAt()));
    }

    /** What of it somebody lacks who holds that much at its scope. */
    List<PermissionAt> beyond(Map<Permission, Tenure> held) {
        return permissions.stream()
                .filter(permission ->
                        !held.getOrDefault(permission, new Tenure.None()).covers(tenure))
                .map(permission -> new PermissionAt(permission, scope))
                .toList();
    }
}
