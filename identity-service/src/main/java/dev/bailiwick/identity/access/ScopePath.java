package dev.bailiwick.identity.access;

import java.util.List;

/** A scope with all that is above it, from the root to itself. */
public record ScopePath(List<ScopeRef> scopes) {
    public ScopePath {
        scopes = List.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a path has at least the scope itself");
        }
    }

    /** The scope that the path leads to. */
    public ScopeRef scope() {
        return scopes.getLast();
    }
}
