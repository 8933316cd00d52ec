package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** All access rules, expired ones included, by subject and by scope, each in the order of their ids. */
public record RuleIndex(
        PMap<RuleId, Rule> rules, Relation<SubjectId, RuleId> bySubject, Relation<ScopeId, RuleId> byScope) {
    static final RuleIndex EMPTY = new RuleIndex(HashTreePMap.empty(), Relation.empty(), Relation.empty());

    public Optional<Rule> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The one rule that says this, whatever its expiry. */
    public Optional<Rule> find(SubjectId subject, RoleId role, ScopeId scope) {
        return stream(bySubject.of(subject))
                .filter(rule -> rule.saysTheSame(subject, role, scope))
                .findAny();
    }

    public Collection<Rule> all() {
        return rules.values();
    }

    /** The rules that name the subject itself. */
    public List<Rule> of(SubjectId subject) {
        return stream(bySubject.of(subject)).toList();
    }

    /** The rules on that very scope. */
    public List<Rule> at(ScopeId scope) {
        return stream(byScope.of(scope)).toList();
    }

    /** Looks at every rule: for changes of roles, which are rare. */
    public List<Rule> with(RoleId role) {
        return all().stream().filter(rule -> rule.role().equals(role)).toList();
    }

    RuleIndex with(Rule rule) {
        Optional<Rule> same = find(rule.subject(), rule.role(), rule.scope());
        Misfit.unless(same.isEmpty() || same.get().id().equals(rule.id()), "another rule says the same", rule);
        Misfit.unless(same.isPresent() || !rules.containsKey(rule.id()), "the id belongs to another rule", rule);
        return new RuleIndex(
                rules.plus(rule.id(), rule),
                bySubject.plus(rule.subject(), rule.id()),
                byScope.plus(rule.scope(), rule.id()));
    }

    RuleIndex without(RuleId id) {
        Rule rule = Misfit.unlessThere(rules.get(id), "the rule is unknown", id);
        return new RuleIndex(rules.minus(id), bySubject.minus(rule.subject(), id), byScope.minus(rule.scope(), id));
    }

    private Stream<Rule> stream(SortedSet<RuleId> ids) {
        return ids.stream().map(id -> Objects.requireNonNull(rules.get(id)));
    }
}
