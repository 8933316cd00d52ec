package dev.bailiwick.identity.access;

import java.util.Arrays;
import java.util.List;

/** A scope with all that is above it, from the root to itself. */
public record ScopePath(List<ScopeRef> scopes) {
    public ScopePath {
        scopes = List.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a path has at least the scope itself");
        }
    }

    /** As it stands in a column: each scope as {@code type/id}. */
    public static ScopePath parse(String[] texts) {
        return new ScopePath(Arrays.stream(texts).map(ScopeRef::parse).toList());
    }

    /** What {@link #parse} reads back. */
    public String[] texts() {
        return scopes.stream().map(ScopeRef::toString).toArray(String[]::new);
    }

    /** The scope that the path leads to. */
    public ScopeRef scope() {
        return scopes.getLast();
    }
}
