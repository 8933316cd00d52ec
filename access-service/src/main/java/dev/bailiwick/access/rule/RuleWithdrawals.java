package dev.bailiwick.access.rule;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Fields;
import dev.bailiwick.access.guard.Refusal;
import java.util.ArrayList;
import java.util.List;

/** What changes when rules are withdrawn, and who may: whoever holds {@code access-rule:delete} there, and nothing more. */
final class RuleWithdrawals {
    static final Permission READ = Permission.of("access-rule:read");
    static final Permission DELETE = Permission.of("access-rule:delete");

    private RuleWithdrawals() {}

    static Outcome<Rule> one(Authority authority, RuleId id) {
        var rule = authority.snapshot().rules().find(id).orElseThrow(Refusal::notFound);
        demand(authority, rule);
        return new Outcome<>(List.of(new Change.RuleDeleted(id)), rule);
    }

    /** All or nothing. */
    static Outcome<List<Rule>> all(Authority authority, List<RuleId> ids) {
        var rules = visible(authority, ids);
        rules.forEach(rule -> demand(authority, rule));
        return new Outcome<>(
                rules.stream()
                        .map(Rule::id)
                        .<Change>map(Change.RuleDeleted::new)
                        .toList(),
                rules);
    }

    private static List<Rule> visible(Authority authority, List<RuleId> ids) {
        var fields = new Fields();
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < ids.size(); i++) {
            var found = authority.snapshot().rules().find(ids.get(i)).filter(rule -> isVisible(authority, rule));
            if (found.isEmpty()) {
                fields.violation("ids[" + i + "]", "unknown", "There is no such rule.");
            } else if (!rules.contains(found.get())) {
                rules.add(found.get());
            }
        }
        fields.check();
        return rules;
    }

    private static boolean isVisible(Authority authority, Rule rule) {
        return authority.holds(READ, rule.scope()) || authority.holds(DELETE, rule.scope());
    }

    private static void demand(Authority authority, Rule rule) {
        authority.demandOrHide(DELETE, READ, rule.scope());
        if (rule.role().equals(RoleId.IDENTITY_SYSTEM)) {
            throw new Refusal.BelongsToInstallation().thrown();
        }
    }
}
