package dev.bailiwick.access.rule;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.decision.PermissionAt;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Fields;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.guard.Refused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;

/**
 * What changes when rules are granted, and who may: whoever holds {@code access-rule:create} at the scope and everything
 * that the role brings there, for at least as long.
 */
final class RuleGrants {
    static final Permission CREATE = Permission.of("access-rule:create");

    private RuleGrants() {}

    /** Ids of new rules are taken from what is given, so that the plan itself is a function of its arguments. */
    static Outcome<List<RuleId>> plan(Authority authority, NewRules command, Supplier<RuleId> newId) {
        boolean founding = FirstAdministrators.isAskedFor(authority, command);
        if (!founding) {
            demandToGrant(authority, command);
        }
        refuseUnknown(authority, command);
        var rules = rules(authority.snapshot(), command, newId);
        if (!founding) {
            rules.forEach(rule -> refuseEscalation(authority, rule));
        }
        return outcome(authority.snapshot(), rules, command);
    }

    private static void demandToGrant(Authority authority, NewRules command) {
        for (int i = 0; i < command.scopes().size(); i++) {
            authority.demandAtNamed(CREATE, command.scopes().get(i), "scopes[" + i + "].id");
        }
    }

    private static void refuseUnknown(Authority authority, NewRules command) {
        var fields = new Fields();
        var snapshot = authority.snapshot();
        var role = snapshot.roles().find(command.role());
        if (role.isEmpty()) {
            fields.violation("role", "unknown", "There is no role " + command.role() + ".");
        } else if (!role.get().grantable()) {
            fields.violation("role", "not-grantable", "This role is the installation's, and nobody can give it.");
        }
        for (int i = 0; i < command.subjects().size(); i++) {
            if (!snapshot.subjects().contains(command.subjects().get(i))) {
                fields.violation(
                        "subjects[" + i + "].id",
                        "unknown",
                        "There is no " + command.subjects().get(i) + ".");
            }
        }
        var expiresAt = command.expiresAt();
        if (expiresAt != null && !expiresAt.isAfter(authority.now())) {
            fields.violation("expiresAt", "past", "A rule cannot end before it begins.");
        }
        fields.check();
    }

    private static void refuseEscalation(Authority authority, Rule rule) {
        var lacking = authority.escalation().byRule(authority.caller(), rule);
        if (!lacking.isEmpty()) {
            throw lacks(authority, lacking.getFirst());
        }
    }

    private static Refused lacks(Authority authority, PermissionAt lacking) {
        var detail = authority.holds(lacking.permission(), lacking.scope())
                ? "You cannot give " + lacking + " for longer than you hold it."
                : "The role brings " + lacking + ", which you do not hold there.";
        return new Refusal.MissingPermission(lacking.permission(), lacking.scope(), detail).thrown();
    }

    /** The rules as they should be, each once: those that say the same already, with the expiry asked for, or new ones. */
    private static List<Rule> rules(Snapshot snapshot, NewRules command, Supplier<RuleId> newId) {
        var rules = new ArrayList<Rule>();
        for (var subject : new LinkedHashSet<>(command.subjects())) {
            for (var scope : new LinkedHashSet<>(command.scopes())) {
                var id = snapshot.rules()
                        .find(subject, command.role(), scope)
                        .map(Rule::id)
                        .orElseGet(newId);
                rules.add(new Rule(id, subject, command.role(), scope, command.expiresAt()));
            }
        }
        return rules;
    }

    private static Outcome<List<RuleId>> outcome(Snapshot snapshot, List<Rule> rules, NewRules command) {
        var changes = rules.stream()
                .filter(rule ->
                        snapshot.rules().find(rule.id()).filter(rule::equals).isEmpty())
                .<Change>map(rule -> new Change.RulePut(rule, command.reason()))
                .toList();
        return new Outcome<>(changes, rules.stream().map(Rule::id).toList());
    }
}
