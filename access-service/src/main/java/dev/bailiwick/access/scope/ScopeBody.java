package dev.bailiwick.access.scope;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.Fields;
import dev.bailiwick.access.platform.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says a scope should be. */
@Schema(name = "PutScope", description = "What a scope shall be", requiredProperties = "name")
record ScopeBody(
        @Schema(examples = "Alpha", maxLength = ScopeBody.NAME_LENGTH) @Nullable
        String name,

        @Schema(nullable = true, description = "Null for the root alone") @Nullable
        Reference parent) {
    static final int NAME_LENGTH = 200;

    PutScope command(ScopeId id) {
        var fields = new Fields();
        var readName = fields.line("name", name, NAME_LENGTH);
        if (id.isRoot()) {
            if (parent != null) {
                fields.violation("parent", "not-allowed", "The root stands under nothing.");
            }
            fields.check();
            return new PutScope(id, readName.orElseThrow(), null);
        }
        var readParent = fields.scope("parent", parent);
        fields.check();
        return new PutScope(id, readName.orElseThrow(), readParent.orElseThrow());
    }
}
