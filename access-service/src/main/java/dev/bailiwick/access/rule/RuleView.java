package dev.bailiwick.access.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Reference;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An access rule as it is answered. */
@Schema(
        name = "AccessRule",
        description = "A subject has a role on a scope and everything below it, up to a moment or for ever")
@JsonInclude(JsonInclude.Include.ALWAYS)
record RuleView(
        @Schema(format = "uuid") String id,
        Reference subject,

        @Schema(description = "The id of the role", examples = "l1-researcher")
        String role,

        Reference scope,

        @Schema(nullable = true, description = "From then on it counts for nothing; null: never") @Nullable
        Instant expiresAt,

        @Schema(nullable = true, description = "Why, in words") @Nullable
        String reason,

        Instant createdAt,
        Reference createdBy) {
    static RuleView of(RuleRow row) {
        return new RuleView(
                row.id.toString(),
                subject(row.subject),
                row.role,
                References.of(ScopeId.parse(row.scope).orElseThrow()),
                row.expiresAt,
                row.reason,
                row.createdAt,
                subject(row.createdBy));
    }

    private static Reference subject(String text) {
        return References.of(SubjectId.parse(text).orElseThrow());
    }
}
