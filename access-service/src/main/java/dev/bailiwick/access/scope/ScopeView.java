package dev.bailiwick.access.scope;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Reference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scope as it is answered.
 *
 * @param parent null for the root
 * @param path from the root to the scope itself
 */
@Schema(name = "Scope", description = "A place in the tree")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ScopeView(
        String type,
        String id,
        String name,

        @Schema(nullable = true, description = "Null for the root") @Nullable
        Reference parent,

        @Schema(description = "From the root to the scope itself")
        List<Reference> path) {
    static ScopeView of(Snapshot snapshot, ScopeId id) {
        var scope = snapshot.scopes().find(id).orElseThrow();
        var parent = scope.parent();
        return new ScopeView(
                id.type().value(),
                id.id(),
                scope.name(),
                parent == null ? null : References.of(parent),
                References.ofScopes(snapshot.scopes().path(id)));
    }
}
