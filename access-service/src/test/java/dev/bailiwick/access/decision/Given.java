package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.permission.CatalogFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Access data told step by step, each a revision: under the root a department {@code research} with the projects
 * {@code alpha} and {@code beta}, and whoever is added.
 */
final class Given {
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    static final ScopeId RESEARCH = ScopeId.of("department", "research");
    static final ScopeId ALPHA = ScopeId.of("project", "alpha");
    static final ScopeId BETA = ScopeId.of("project", "beta");
    static final SubjectId ANA = SubjectId.user("ana");
    static final SubjectId BEN = SubjectId.user("ben");
    static final SubjectId TEAM = SubjectId.group("team");
    static final SubjectId CROWD = SubjectId.group("crowd");

    private Snapshot snapshot = Snapshot.EMPTY.apply(
            1,
            List.of(
                    new Change.CatalogLoaded(CatalogFile.readDefault()),
                    new Change.ScopePut(Scope.root("Everything")),
                    new Change.ScopePut(new Scope(RESEARCH, "Research", ScopeId.ROOT)),
                    new Change.ScopePut(new Scope(ALPHA, "Alpha", RESEARCH)),
                    new Change.ScopePut(new Scope(BETA, "Beta", RESEARCH))));

    Snapshot snapshot() {
        return snapshot;
    }

    Given with(Change... changes) {
        snapshot = snapshot.apply(snapshot.revision() + 1, List.of(changes));
        return this;
    }

    Given local(SubjectId... ids) {
        return subjects(Origin.LOCAL, false, ids);
    }

    Given fromDirectory(SubjectId... ids) {
        return subjects(Origin.DIRECTORY, false, ids);
    }

    Given suspended(SubjectId id) {
        return subjects(Origin.LOCAL, true, id);
    }

    Given member(SubjectId group, SubjectId member) {
        return with(new Change.MembershipPut(new Membership(group, member, 1)));
    }

    Given rule(SubjectId subject, String role, ScopeId scope) {
        return rule(subject, role, scope, null);
    }

    Given rule(SubjectId subject, String role, ScopeId scope, @Nullable Instant expiresAt) {
        return with(new Change.RulePut(newRule(subject, role, scope, expiresAt)));
    }

    /** Not given yet. */
    Rule newRule(SubjectId subject, String role, ScopeId scope, @Nullable Instant expiresAt) {
        RoleId roleId = new RoleId(role);
        RuleId id = snapshot.rules()
                .find(subject, roleId, scope)
                .map(Rule::id)
                .orElse(new RuleId(new UUID(0, snapshot.revision())));
        return new Rule(id, subject, roleId, scope, expiresAt);
    }

    Given role(String id, String... permissions) {
        return with(new Change.RolePut(newRole(id, permissions)));
    }

    static Role newRole(String id, String... permissions) {
        Set<Permission> set = Stream.of(permissions).map(Permission::of).collect(Collectors.toSet());
        return new Role(new RoleId(id), id, "", false, set, ScopeId.ROOT);
    }

    private Given subjects(Origin origin, boolean suspended, SubjectId... ids) {
        return with(Stream.of(ids)
                .map(id -> new Change.SubjectPut(new Subject(id, ScopeId.ROOT, suspended, 1, origin)))
                .toArray(Change[]::new));
    }
}
