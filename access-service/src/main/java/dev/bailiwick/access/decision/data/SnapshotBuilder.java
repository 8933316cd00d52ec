package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a snapshot from everything that is stored, given in any order, and as strictly as by single changes. */
public final class SnapshotBuilder {
    private final long revision;
    private final Catalog catalog;
    private final List<Scope> roots = new ArrayList<>();
    private final Map<ScopeId, List<Scope>> children = new HashMap<>();
    private final List<Change> homed = new ArrayList<>();
    private final List<Change> related = new ArrayList<>();
    private int scopes;

    public SnapshotBuilder(long revision, Catalog catalog) {
        this.revision = revision;
        this.catalog = catalog;
    }

    public SnapshotBuilder add(Scope scope) {
        ScopeId parent = scope.parent();
        if (parent == null) {
            roots.add(scope);
        } else {
            children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(scope);
        }
        scopes++;
        return this;
    }

    /** A custom role; the built-in ones come with the catalog. */
    public SnapshotBuilder add(Role role) {
        homed.add(new Change.RolePut(role));
        return this;
    }

    public SnapshotBuilder add(Subject subject) {
        homed.add(new Change.SubjectPut(subject));
        return this;
    }

    public SnapshotBuilder addDeleted(SubjectId id, long version) {
        homed.add(new Change.SubjectDeleted(id, version));
        return this;
    }

    public SnapshotBuilder add(Membership membership) {
        related.add(new Change.MembershipPut(membership));
        return this;
    }

    public SnapshotBuilder addEnded(Membership membership) {
        related.add(new Change.MembershipDeleted(membership));
        return this;
    }

    public SnapshotBuilder add(Rule rule) {
        related.add(new Change.RulePut(rule));
        return this;
    }

    /** Throws {@link Misfit} when something refers to what is not there. */
    public Snapshot build() {
        Snapshot snapshot = Snapshot.EMPTY.at(revision);
        if (!catalog.equals(Catalog.EMPTY)) {
            snapshot = snapshot.with(new Change.CatalogLoaded(catalog));
        }
        for (List<Change> changes : List.of(scopesFromTheRoot(), homed, related)) {
            for (Change change : changes) {
                snapshot = snapshot.with(change);
            }
        }
        return snapshot;
    }

    private List<Change> scopesFromTheRoot() {
        List<Change> found = new ArrayList<>();
        Deque<Scope> next = new ArrayDeque<>(roots);
        while (!next.isEmpty()) {
            Scope scope = next.remove();
            found.add(new Change.ScopePut(scope));
            next.addAll(children.getOrDefault(scope.id(), List.of()));
        }
        Misfit.unless(found.size() == scopes, "there are scopes out of reach of the root", scopes - found.size());
        return found;
    }
}
