package dev.bailiwick.access.rule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was withdrawn, or in a dry run would be, as of that revision. */
@Schema(name = "AccessRulesDeleted", description = "What was withdrawn, or in a dry run would be, as of that revision")
record WithdrawalAnswer(long revision, boolean dryRun, List<RuleView> items) {
    WithdrawalAnswer {
        items = List.copyOf(items);
    }
}
