package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;
import dev.bailiwick.access.decision.id.TypeId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to act upon, as he names it, and the scope that he says it is in ({@code properties.scope}):
 * null when he says nothing, {@link Ref#NOTHING} when he says something that is no reference.
 */
public record Resource(Ref ref, @Nullable Ref scope) {
    public Resource(Ref ref) {
        this(ref, null);
    }

    /** The scope in which the resource lies; empty when it has no place, which is a denial. */
    public Optional<ScopeId> placeIn(Snapshot snapshot) {
        Optional<ScopeId> itself = scopeIn(snapshot, ref);
        if (itself.isPresent()) {
            return itself;
        }
        Optional<ScopeId> home =
                SubjectId.from(ref).flatMap(snapshot.subjects()::find).map(subject -> subject.home());
        if (home.isPresent()) {
            return home;
        }
        if (scope != null) {
            return scopeIn(snapshot, scope);
        }
        return mustBeKnown(snapshot) ? Optional.empty() : scopeIn(snapshot, ScopeId.ROOT.ref());
    }

    /**
     * The place that whoever asks has named himself, or knows because it is everybody's, whether it exists or not; empty for
     * subjects, whose home is ours to know.
     */
    public Optional<ScopeId> namedPlaceIn(Catalog catalog) {
        if (SubjectKind.parse(ref.type()).isPresent()) {
            return Optional.empty();
        }
        if (TypeId.parse(ref.type()).flatMap(catalog::scopeType).isPresent()) {
            return ScopeId.from(ref);
        }
        return scope == null ? Optional.of(ScopeId.ROOT) : ScopeId.from(scope);
    }

    /** Scopes and subjects that we do not know are nowhere, while of other things only their owner keeps a list. */
    private boolean mustBeKnown(Snapshot snapshot) {
        return SubjectKind.parse(ref.type()).isPresent()
                || TypeId.parse(ref.type())
                        .flatMap(snapshot.catalog()::scopeType)
                        .isPresent();
    }

    private static Optional<ScopeId> scopeIn(Snapshot snapshot, Ref ref) {
        return ScopeId.from(ref).filter(snapshot.scopes()::contains);
    }
}
