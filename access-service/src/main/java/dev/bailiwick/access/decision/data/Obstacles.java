package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Why a catalog cannot follow the one that is loaded: what exists already and would have no meaning under it. */
public final class Obstacles {
    private Obstacles() {}

    /** Every obstacle in words, nothing when there is none; looks at every scope, role and rule. */
    public static List<String> to(Catalog next, Snapshot snapshot) {
        List<String> obstacles = new ArrayList<>();
        misplacedTypes(next, snapshot.scopes())
                .forEach(type ->
                        obstacles.add("there are scopes placed as only the former catalog allowed, of type " + type));
        for (Role role : snapshot.roles().all()) {
            boolean kept = next.builtInRole(role.id()).isPresent();
            if (!role.builtIn() && kept) {
                obstacles.add("there is a custom role with the id of built-in role " + role.id());
            }
            if (role.builtIn() && !kept && !snapshot.rules().with(role.id()).isEmpty()) {
                obstacles.add("there are rules with built-in role " + role.id() + ", which the catalog no longer has");
            }
        }
        return obstacles;
    }

    private static Set<TypeId> misplacedTypes(Catalog next, ScopeTree scopes) {
        Set<TypeId> misplaced = new TreeSet<>();
        for (Scope scope : scopes.all()) {
            TypeId type = scope.id().type();
            ScopeId parent = scope.parent();
            boolean allowed = parent == null ? next.scopeType(type).isPresent() : next.allowsUnder(type, parent.type());
            if (!allowed) {
                misplaced.add(type);
            }
        }
        return misplaced;
    }
}
