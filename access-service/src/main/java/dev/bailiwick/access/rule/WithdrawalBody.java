package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.guard.Fields;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rules to withdraw, all or none. */
@Schema(name = "DeleteAccessRules", description = "The rules to withdraw, all or none", requiredProperties = "ids")
record WithdrawalBody(
        @Schema(minItems = 1, maxItems = WithdrawalBody.MOST) @Nullable
        List<@Nullable String> ids,

        @Schema(description = "Only say what would be deleted", defaultValue = "false") @Nullable
        Boolean dryRun) {
    static final int MOST = 1_000;

    List<RuleId> read() {
        var fields = new Fields();
        var read = fields.each("ids", ids, MOST, fields::rule);
        fields.check();
        return read;
    }

    boolean onlyRehearses() {
        return Boolean.TRUE.equals(dryRun);
    }
}
