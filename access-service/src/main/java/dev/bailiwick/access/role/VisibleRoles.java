package dev.bailiwick.access.role;

import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which roles a caller may see, and which of them he may give at a scope. */
final class VisibleRoles {
    private static final Permission READ = Permission.of("role:read");
    private static final Permission GRANT = Permission.of("access-rule:create");

    private VisibleRoles() {}

    /** For whoever may read roles or give them, anywhere: a role is no secret of a place. */
    static List<Role> all(Authority authority) {
        if (!authority.holdsAnywhere(READ) && !authority.holdsAnywhere(GRANT)) {
            authority.demand(READ, ScopeId.ROOT);
        }
        var snapshot = authority.snapshot();
        var custom =
                snapshot.roles().all().stream().filter(role -> !role.builtIn()).sorted(Comparator.comparing(Role::id));
        return Stream.concat(snapshot.catalog().builtInRoles().stream(), custom).toList();
    }

    /** At every one of the scopes; none where one of them does not exist. */
    static List<Role> grantableAt(Authority authority, Set<ScopeId> scopes) {
        return scopes.stream().allMatch(scope -> authority.holds(GRANT, scope))
                ? all(authority).stream()
                        .filter(role -> scopes.stream().allMatch(scope -> isGrantable(authority, role, scope)))
                        .toList()
                : List.of();
    }

    static Role one(Authority authority, String id) {
        return all(authority).stream()
                .filter(role -> role.id().value().equals(id))
                .findAny()
                .orElseThrow(Refusal::notFound);
    }

    private static boolean isGrantable(Authority authority, Role role, ScopeId scope) {
        // For how long, and to whom, is asked when it is granted.
        var rule = new Rule(new RuleId(new UUID(0, 0)), authority.caller(), role.id(), scope, authority.now());
        return role.grantable()
                && authority.escalation().byRule(authority.caller(), rule).isEmpty();
    }
}
