package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All access data at one revision; immutable, and sharing with its neighbours whatever did not change between them. */
public record Snapshot(
        long revision,
        Catalog catalog,
        RoleIndex roles,
        ScopeTree scopes,
        SubjectIndex subjects,
        MembershipGraph memberships,
        RuleIndex rules) {
    /** Before the first change. */
    public static final Snapshot EMPTY = new Snapshot(
            0,
            Catalog.EMPTY,
            RoleIndex.EMPTY,
            ScopeTree.EMPTY,
            SubjectIndex.EMPTY,
            MembershipGraph.EMPTY,
            RuleIndex.EMPTY);

    /** What can stand in the way of deleting a scope. */
    public enum Occupant {
        CHILDREN,
        RULES,
        HOMES
    }

    /** The next snapshot, by one whole revision. Throws {@link Misfit} when a change does not fit. */
    public Snapshot apply(long nextRevision, List<Change> changes) {
        Misfit.unless(nextRevision == revision + 1, "not the revision after " + revision, nextRevision);
        Snapshot next = at(nextRevision);
        for (Change change : changes) {
            next = next.with(change);
        }
        return next;
    }

    /**
     * Why the scope cannot be deleted; nothing when it can. Expired rules count for nothing here: whoever deletes the
     * scope deletes them with it.
     */
    public Set<Occupant> occupants(ScopeId scope, Instant now) {
        Set<Occupant> occupants = EnumSet.noneOf(Occupant.class);
        if (!scopes.childrenOf(scope).isEmpty()) {
            occupants.add(Occupant.CHILDREN);
        }
        if (rules.at(scope).stream().anyMatch(rule -> rule.isLive(now))) {
            occupants.add(Occupant.RULES);
        }
        if (!subjects.at(scope).isEmpty() || roles.hasHomeAt(scope)) {
            occupants.add(Occupant.HOMES);
        }
        return occupants;
    }

    Snapshot at(long otherRevision) {
        return new Snapshot(otherRevision, catalog, roles, scopes, subjects, memberships, rules);
    }

    Snapshot with(Change change) {
        return switch (change) {
            case Change.CatalogLoaded(Catalog next) -> loaded(next);
            case Change.RolePut(Role role) -> put(role);
            case Change.RoleDeleted(RoleId id) -> deleted(id);
            case Change.ScopePut(Scope scope) -> put(scope);
            case Change.ScopeDeleted(ScopeId id) -> deleted(id);
            case Change.SubjectPut(Subject subject) -> put(subject);
            case Change.SubjectDeleted(SubjectId id, long version) -> deleted(id, version);
            case Change.MembershipPut(Membership membership) -> put(membership);
            case Change.MembershipDeleted(Membership membership) -> with(memberships.without(membership));
            case Change.RulePut(Rule rule, var _) -> put(rule);
            case Change.RuleDeleted(var id) -> with(rules.without(id));
        };
    }

    private Snapshot loaded(Catalog next) {
        Misfit.unless(next.version() > catalog.version(), "the catalog is not newer", next.version());
        List<String> obstacles = Obstacles.to(next, this);
        Misfit.unless(obstacles.isEmpty(), "the catalog does not fit", obstacles);
        return new Snapshot(revision, next, roles.under(next), scopes, subjects, memberships, rules);
    }

    private Snapshot put(Role role) {
        Misfit.unless(scopes.contains(role.home()), "the home is unknown", role);
        return with(roles.with(role, catalog));
    }

    private Snapshot deleted(RoleId id) {
        Snapshot next = with(roles.without(id));
        Misfit.unless(rules.with(id).isEmpty(), "the role has rules", id);
        return next;
    }

    private Snapshot put(Scope scope) {
        ScopeId parent = scope.parent();
        Misfit.unless(catalog.scopeType(scope.id().type()).isPresent(), "not a scope type", scope);
        Misfit.unless(
                parent == null || catalog.allowsUnder(scope.id().type(), parent.type()),
                "the type cannot stand under that of its parent",
                scope);
        return with(scopes.with(scope));
    }

    private Snapshot deleted(ScopeId id) {
        Snapshot next = with(scopes.without(id));
        Misfit.unless(rules.at(id).isEmpty(), "the scope has rules", id);
        Misfit.unless(subjects.at(id).isEmpty() && !roles.hasHomeAt(id), "the scope is a home", id);
        return next;
    }

    private Snapshot put(Subject subject) {
        Misfit.unless(scopes.contains(subject.home()), "the home is unknown", subject);
        return with(subjects.with(subject));
    }

    private Snapshot deleted(SubjectId id, long version) {
        Misfit.unless(rules.of(id).isEmpty(), "the subject has rules", id);
        Misfit.unless(memberships.membersOf(id).isEmpty(), "the group has members", id);
        Misfit.unless(memberships.groupsOf(id).isEmpty(), "the subject is in groups", id);
        return with(subjects.without(id, version));
    }

    private Snapshot put(Membership membership) {
        Misfit.unless(subjects.contains(membership.group()), "the group is unknown", membership);
        Misfit.unless(subjects.contains(membership.member()), "the member is unknown", membership);
        return with(memberships.with(membership));
    }

    private Snapshot put(Rule rule) {
        Misfit.unless(subjects.contains(rule.subject()), "the subject is unknown", rule);
        Misfit.unless(roles.contains(rule.role()), "the role is unknown", rule);
        Misfit.unless(scopes.contains(rule.scope()), "the scope is unknown", rule);
        return with(rules.with(rule));
    }

    private Snapshot with(RoleIndex next) {
        return new Snapshot(revision, catalog, next, scopes, subjects, memberships, rules);
    }

    private Snapshot with(ScopeTree next) {
        return new Snapshot(revision, catalog, roles, next, subjects, memberships, rules);
    }

    private Snapshot with(SubjectIndex next) {
        return new Snapshot(revision, catalog, roles, scopes, next, memberships, rules);
    }

    private Snapshot with(MembershipGraph next) {
        return new Snapshot(revision, catalog, roles, scopes, subjects, next, rules);
    }

    private Snapshot with(RuleIndex next) {
        return new Snapshot(revision, catalog, roles, scopes, subjects, memberships, next);
    }
}
