package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.ScopeId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** All scopes, as the tree that they are. */
public record ScopeTree(Pages<ScopeId, Scope> scopes, Relation<ScopeId, ScopeId> children) {
    static final ScopeTree EMPTY = new ScopeTree(Pages.empty(), Relation.empty());

    public Optional<Scope> find(ScopeId id) {
        return Optional.ofNullable(scopes.get(id));
    }

    public boolean contains(ScopeId id) {
        return scopes.containsKey(id);
    }

    public Collection<Scope> all() {
        return scopes.values();
    }

    /** The scopes right below, sorted by type and id. */
    public SortedSet<ScopeId> childrenOf(ScopeId id) {
        return children.of(id);
    }

    /** From the root to the scope itself; empty for an unknown scope. */
    public List<ScopeId> path(ScopeId id) {
        Deque<ScopeId> path = new ArrayDeque<>();
        for (Scope at = scopes.get(id); at != null; at = above(at)) {
            path.addFirst(at.id());
        }
        return List.copyOf(path);
    }

    /** Whether the upper one is the lower one or an ancestor of it. An unknown scope neither covers nor is covered. */
    public boolean covers(ScopeId upper, ScopeId lower) {
        for (Scope at = scopes.get(lower); at != null; at = above(at)) {
            if (at.id().equals(upper)) {
                return true;
            }
        }
        return false;
    }

    ScopeTree with(Scope scope) {
        ScopeId parent = scope.parent();
        Misfit.unless(parent == null || contains(parent), "the parent is unknown", scope);
        Misfit.unless(parent == null || !covers(scope.id(), parent), "the parent stands below", scope);
        Scope before = scopes.get(scope.id());
        Relation<ScopeId, ScopeId> placed = before == null ? children : withoutChild(before);
        return new ScopeTree(scopes.plus(scope.id(), scope), parent == null ? placed : placed.plus(parent, scope.id()));
    }

    ScopeTree without(ScopeId id) {
        Scope scope = Misfit.unlessThere(scopes.get(id), "the scope is unknown", id);
        Misfit.unless(!id.isRoot(), "the root stays", id);
        Misfit.unless(childrenOf(id).isEmpty(), "the scope has children", id);
        return new ScopeTree(scopes.minus(id), withoutChild(scope));
    }

    private Relation<ScopeId, ScopeId> withoutChild(Scope scope) {
        ScopeId parent = scope.parent();
        return parent == null ? children : children.minus(parent, scope.id());
    }

    private @Nullable Scope above(Scope scope) {
        ScopeId parent = scope.parent();
        return parent == null ? null : scopes.get(parent);
    }
}
