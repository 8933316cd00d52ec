package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** From one revision to the next. */
record Transition(Snapshot before, Snapshot after) {

    /**
     * Where a change stands: whoever may read what happened at any of these scopes may read of it. They are the place of
     * what was changed and everything above; of something that moved, what covers both its places. A membership is the
     * group's affair and the member's: it stands where either has its home.
     */
    SortedSet<ScopeId> scopesOf(Change change) {
        SortedSet<ScopeId> scopes = switch (change) {
            case Change.CatalogLoaded _ -> new TreeSet<>();
            case Change.RolePut(var role) -> ofRole(role.id());
            case Change.RoleDeleted(var id) -> ofRole(id);
            case Change.ScopePut(var scope) -> ofScope(scope.id());
            case Change.ScopeDeleted(var id) -> ofScope(id);
            case Change.SubjectPut(var subject) -> ofSubject(subject.id());
            case Change.SubjectDeleted(var id, var _) -> ofSubject(id);
            case Change.MembershipPut(var membership) -> ofEither(membership.group(), membership.member());
            case Change.MembershipDeleted(var membership) -> ofEither(membership.group(), membership.member());
            case Change.RulePut(var rule, var _) -> ofRule(rule.id());
            case Change.RuleDeleted(var id) -> ofRule(id);
        };
        scopes.add(ScopeId.ROOT);
        return scopes;
    }

    private SortedSet<ScopeId> ofRole(RoleId id) {
        return covering(
                state -> state.roles().find(id).filter(role -> !role.builtIn()).map(Role::home));
    }

    private SortedSet<ScopeId> ofScope(ScopeId id) {
        return covering(state -> state.scopes().find(id).map(Scope::id));
    }

    private SortedSet<ScopeId> ofSubject(SubjectId id) {
        return covering(state -> state.subjects().find(id).map(Subject::home));
    }

    private SortedSet<ScopeId> ofEither(SubjectId group, SubjectId member) {
        var scopes = ofSubject(group);
        scopes.addAll(ofSubject(member));
        return scopes;
    }

    private SortedSet<ScopeId> ofRule(RuleId id) {
        return covering(state -> state.rules().find(id).map(Rule::scope));
    }

    /** What covers the place in each of the two states that there is one in. */
    private SortedSet<ScopeId> covering(Function<Snapshot, Optional<ScopeId>> place) {
        return Stream.of(before, after)
                .flatMap(state -> place.apply(state).map(state.scopes()::path).stream())
                .map(path -> (SortedSet<ScopeId>) new TreeSet<>(path))
                .reduce((one, other) -> {
                    one.retainAll(Set.copyOf(other));
                    return one;
                })
                .orElseGet(TreeSet::new);
    }
}
