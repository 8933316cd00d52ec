package dev.bailiwick.access.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Reference;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An access rule as it is told to somebody for whom it counts.
 *
 * @param through the group that brings it to him; null when it names himself
 */
@Schema(name = "OwnAccessRule", description = "An access rule that counts for the caller")
@JsonInclude(JsonInclude.Include.ALWAYS)
record OwnRuleView(
        @Schema(format = "uuid") String id,
        Reference subject,

        @Schema(nullable = true, description = "The group that brings it to him; null when it names himself") @Nullable
        Reference through,

        @Schema(description = "The id of the role", examples = "l1-researcher")
        String role,

        Reference scope,

        @Schema(nullable = true, description = "From then on it counts for nothing; null: never") @Nullable
        Instant expiresAt,

        @Schema(nullable = true, description = "Why, in words") @Nullable
        String reason,

        Instant createdAt,
        Reference createdBy) {
    static OwnRuleView of(RuleRow row, SubjectId caller) {
        var rule = RuleView.of(row);
        var names = rule.subject();
        return new OwnRuleView(
                rule.id(),
                names,
                names.equals(References.of(caller)) ? null : names,
                rule.role(),
                rule.scope(),
                rule.expiresAt(),
                rule.reason(),
                rule.createdAt(),
                rule.createdBy());
    }
}
