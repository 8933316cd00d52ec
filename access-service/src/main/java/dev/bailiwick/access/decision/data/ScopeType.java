package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.TypeId;
import java.util.List;

/** A type of scope, and the types that it may stand under; its own may be among them, so that trees can be deep. */
public record ScopeType(TypeId id, List<TypeId> parents) {
    public ScopeType {
        parents = List.copyOf(parents);
    }
}
