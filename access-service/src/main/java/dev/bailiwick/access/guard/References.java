package dev.bailiwick.access.guard;

import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.platform.Reference;
import java.util.Collection;
import java.util.List;

/** Ids as bodies show them. */
public final class References {
    private References() {}

    public static Reference of(ScopeId id) {
        return of(id.ref());
    }

    public static Reference of(SubjectId id) {
        return of(id.ref());
    }

    public static List<Reference> ofScopes(Collection<ScopeId> ids) {
        return ids.stream().map(References::of).toList();
    }

    private static Reference of(Ref ref) {
        return new Reference(ref.type(), ref.id());
    }
}
