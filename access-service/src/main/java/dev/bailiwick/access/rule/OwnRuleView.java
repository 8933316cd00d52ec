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
@Schema(name = "OwnAccessRule")
@JsonInclude(JsonInclude.Include.ALWAYS)
record OwnRuleView(
        String id,
        Reference subject,
        @Schema(nullable = true) @Nullable Reference through,
        String role,
        Reference scope,
        @Schema(nullable = true) @Nullable Instant expiresAt,
        @Schema(nullable = true) @Nullable String reason,
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
