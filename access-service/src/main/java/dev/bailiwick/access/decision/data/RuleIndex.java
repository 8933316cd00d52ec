package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** All access rules, expired ones included, by subject and by scope, each in the order of their ids. */
public record RuleIndex(
        Pages<RuleId, Rule> rules, Relation<SubjectId, Rule> bySubject, Relation<ScopeId, Rule> byScope) {
    static final RuleIndex EMPTY = new RuleIndex(Pages.empty(), Relation.empty(), Relation.empty());

    public Optional<Rule> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The one rule that says this, whatever its expiry. */
    public Optional<Rule> find(SubjectId subject, RoleId role, ScopeId scope) {
        return of(subject).stream()
                .filter(rule -> rule.saysTheSame(subject, role, scope))
                .findAny();
    }

    public Collection<Rule> all() {
        return rules.values();
    }

    /** The rules that name the subject itself. */
    public SortedSet<Rule> of(SubjectId subject) {
        return bySubject.of(subject);
    }

    /** The rules on that very scope. */
    public SortedSet<Rule> at(ScopeId scope) {
        return byScope.of(scope);
    }

    /** Looks at every rule: for changes of roles, which are rare. */
    public List<Rule> with(RoleId role) {
        return all().stream().filter(rule -> rule.role().equals(role)).toList();
    }

    RuleIndex with(Rule rule) {
        Optional<Rule> same = find(rule.subject(), rule.role(), rule.scope());
        Misfit.unless(same.isEmpty() || same.get().id().equals(rule.id()), "another rule says the same", rule);
        Misfit.unless(same.isPresent() || !rules.containsKey(rule.id()), "the id belongs to another rule", rule);
        RuleIndex others = same.isPresent() ? without(rule.id()) : this;
        return new RuleIndex(
                others.rules.plus(rule.id(), rule),
                others.bySubject.plus(rule.subject(), rule),
                others.byScope.plus(rule.scope(), rule));
    }

    RuleIndex without(RuleId id) {
        Rule rule = Misfit.unlessThere(rules.get(id), "the rule is unknown", id);
        return new RuleIndex(rules.minus(id), bySubject.minus(rule.subject(), rule), byScope.minus(rule.scope(), rule));
    }
}
