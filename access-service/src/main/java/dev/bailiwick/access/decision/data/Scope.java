package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.ScopeId;
import org.jspecify.annotations.Nullable;

/** A node of the scope tree; only the root stands under nothing. */
public record Scope(ScopeId id, String name, @Nullable ScopeId parent) {
    public Scope {
        if (id.isRoot() != (parent == null)) {
            throw new IllegalArgumentException("the root, and no other scope, is without a parent: " + id);
        }
        if (id.equals(parent)) {
            throw new IllegalArgumentException("a scope cannot stand under itself: " + id);
        }
    }

    public static Scope root(String name) {
        return new Scope(ScopeId.ROOT, name, null);
    }
}
