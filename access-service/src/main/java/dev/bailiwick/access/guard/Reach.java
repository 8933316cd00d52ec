package dev.bailiwick.access.guard;

import dev.bailiwick.access.decision.data.ScopeTree;
import dev.bailiwick.access.decision.id.ScopeId;
import java.util.Set;

/**
 * Where somebody holds a permission, for asking about many scopes: it was found out once, and each scope costs a walk up
 * to the root.
 *
 * @param topmost the scopes where he holds it, and everywhere below
 */
public record Reach(ScopeTree tree, Set<ScopeId> topmost) {

    public Reach {
        topmost = Set.copyOf(topmost);
    }

    public boolean covers(ScopeId scope) {
        return !topmost.isEmpty() && tree.path(scope).stream().anyMatch(topmost::contains);
    }
}
