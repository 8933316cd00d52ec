package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Reference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many effective rules subjects have, of those that the caller may read; in the order in which he asked. */
@Schema(name = "AccessRuleCounts", description = "Counts of effective access rules, by subject")
record RuleCounts(List<Count> items) {

    RuleCounts {
        items = List.copyOf(items);
    }

    /**
     * Of one subject.
     *
     * @param direct rules that name the subject itself
     * @param throughGroups rules that name a group that holds it, directly or through other groups
     */
    @Schema(name = "AccessRuleCount", description = "How many effective access rules a subject has")
    record Count(
            Reference subject,

            @Schema(description = "Rules that name the subject itself")
            long direct,

            @Schema(description = "Rules that name a group that holds it, directly or through other groups")
            long throughGroups) {}

    static RuleCounts of(Authority authority, List<SubjectId> subjects) {
        var readable = authority.reach(RuleWithdrawals.READ);
        return new RuleCounts(subjects.stream()
                .distinct()
                .map(subject -> {
                    var rules = authority.holdings().effectiveRules(subject).stream()
                            .filter(rule -> readable.covers(rule.scope()))
                            .toList();
                    long direct = rules.stream()
                            .filter(rule -> rule.subject().equals(subject))
                            .count();
                    return new Count(References.of(subject), direct, rules.size() - direct);
                })
                .toList());
    }
}
