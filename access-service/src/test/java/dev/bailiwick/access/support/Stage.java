package dev.bailiwick.access.support;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.change.Plan;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.guard.Refused;
import dev.bailiwick.access.permission.CatalogFile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access data in memory, for plans: a department with two projects, the system client, and whoever is added. */
public final class Stage {
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    public static final ScopeId RESEARCH = ScopeId.of("department", "research");
    public static final ScopeId ALPHA = ScopeId.of("project", "alpha");
    public static final ScopeId BETA = ScopeId.of("project", "beta");
    public static final SubjectId SYSTEM = SubjectId.serviceAccount("identity-service");
    public static final SubjectId ADMIN = SubjectId.user("admin");
    public static final SubjectId ANA = SubjectId.user("ana");
    public static final SubjectId BEN = SubjectId.user("ben");
    public static final SubjectId TEAM = SubjectId.group("team");

    private Snapshot snapshot = Snapshot.EMPTY;

    /** Without any administrator. */
    public Stage() {
        apply(
                new Change.CatalogLoaded(CatalogFile.readDefault()),
                new Change.ScopePut(Scope.root("Everything")),
                new Change.ScopePut(new Scope(RESEARCH, "Research", ScopeId.ROOT)),
                new Change.ScopePut(new Scope(ALPHA, "Alpha", RESEARCH)),
                new Change.ScopePut(new Scope(BETA, "Beta", RESEARCH)));
        subject(SYSTEM, ScopeId.ROOT).rule(SYSTEM, "identity-system", ScopeId.ROOT);
    }

    public Stage administrator() {
        return subject(ADMIN, ScopeId.ROOT).rule(ADMIN, "system-administrator", ScopeId.ROOT);
    }

    public Stage subject(SubjectId id, ScopeId home) {
        return apply(new Change.SubjectPut(new Subject(id, home, false, 1, Origin.LOCAL)));
    }

    public Stage member(SubjectId group, SubjectId member) {
        return apply(new Change.MembershipPut(new Membership(group, member, 1)));
    }

    public Stage rule(SubjectId subject, String role, ScopeId scope) {
        return rule(subject, role, scope, null);
    }

    public Stage rule(SubjectId subject, String role, ScopeId scope, @Nullable Instant expiresAt) {
        return apply(new Change.RulePut(new Rule(nextId(), subject, new RoleId(role), scope, expiresAt)));
    }

    public Stage apply(Change... changes) {
        snapshot = snapshot.apply(snapshot.revision() + 1, List.of(changes));
        return this;
    }

    /** Applies what comes of a plan. */
    public <T> T carryOut(SubjectId author, Plan<T> plan) {
        var outcome = ask(author, plan);
        if (!outcome.changes().isEmpty()) {
            snapshot = snapshot.apply(snapshot.revision() + 1, outcome.changes());
        }
        return outcome.answer();
    }

    public <T> Outcome<T> ask(SubjectId author, Plan<T> plan) {
        return plan.at(new Authority(snapshot, author, NOON));
    }

    /** Why the plan is refused. */
    public <T> Refusal refusal(SubjectId author, Plan<T> plan) {
        try {
            var outcome = ask(author, plan);
            throw new AssertionError("not refused: " + outcome);
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    public RuleId theRuleOf(SubjectId subject) {
        return snapshot.rules().of(subject).getFirst().id();
    }

    public RuleId nextId() {
        return new RuleId(new UUID(1, snapshot.revision()));
    }

    public Snapshot snapshot() {
        return snapshot;
    }
}
