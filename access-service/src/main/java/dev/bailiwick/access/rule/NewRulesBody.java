package dev.bailiwick.access.rule;

import dev.bailiwick.access.guard.Fields;
import dev.bailiwick.access.platform.Reference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules that a caller wants there to be. */
@Schema(
        name = "NewAccessRules",
        description = "Each of these subjects shall have the role on each of these scopes",
        requiredProperties = {"subjects", "role", "scopes"})
record NewRulesBody(
        @Schema(minItems = 1, maxItems = NewRulesBody.MOST) @Nullable
        List<@Nullable Reference> subjects,

        @Schema(examples = "l1-researcher") @Nullable String role,

        @Schema(minItems = 1, maxItems = NewRulesBody.MOST) @Nullable
        List<@Nullable Reference> scopes,

        @Schema(nullable = true, format = "date-time", description = "Up to when; absent or null: for ever.") @Nullable
        String expiresAt,

        @Schema(nullable = true, maxLength = NewRulesBody.REASON_LENGTH, examples = "joined the team") @Nullable
        String reason) {
    static final int REASON_LENGTH = 500;

    /** In each list; together they make one revision, which every replica takes whole. */
    static final int MOST = 100;

    private static final int MOST_RULES = 1_000;

    NewRules command() {
        var fields = new Fields();
        var readSubjects = fields.each("subjects", subjects, MOST, fields::subject);
        var readRole = fields.role("role", role);
        var readScopes = fields.each("scopes", scopes, MOST, fields::scope);
        var readExpiry = fields.instant("expiresAt", expiresAt);
        var readReason = reason == null
                ? null
                : fields.line("reason", reason, REASON_LENGTH).orElse(null);
        if (readSubjects.size() * readScopes.size() > MOST_RULES) {
            fields.violation("scopes", "too-many", "At most " + MOST_RULES + " rules at once.");
        }
        fields.check();
        return new NewRules(readSubjects, readRole.orElseThrow(), readScopes, readExpiry, readReason);
    }
}
