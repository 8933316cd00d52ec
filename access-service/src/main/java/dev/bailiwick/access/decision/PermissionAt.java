package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import java.util.Comparator;

/** A permission at a scope: what somebody holds, or lacks. */
public record PermissionAt(Permission permission, ScopeId scope) implements Comparable<PermissionAt> {
    private static final Comparator<PermissionAt> ORDER =
            Comparator.comparing(PermissionAt::permission).thenComparing(PermissionAt::scope);

    @Override
    public int compareTo(PermissionAt other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return permission + " at " + scope;
    }
}
