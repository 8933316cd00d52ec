package dev.bailiwick.access.decision;

import static dev.bailiwick.access.decision.Given.ALPHA;
import static dev.bailiwick.access.decision.Given.ANA;
import static dev.bailiwick.access.decision.Given.BEN;
import static dev.bailiwick.access.decision.Given.CROWD;
import static dev.bailiwick.access.decision.Given.NOON;
import static dev.bailiwick.access.decision.Given.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTest {
    private static final String ADMINISTRATOR = "system-administrator";
    private final Given given = new Given();

    @Test
    void aLocalUserWithTheRoleAtTheRootIsAWay() {
        given.local(ANA).rule(ANA, ADMINISTRATOR, ScopeId.ROOT);
        assertThat(Ways.in(given.snapshot())).containsExactly(ANA);
    }

    @Test
    void anotherRoleOrAnotherScopeIsNoWay() {
        given.local(ANA, BEN).rule(ANA, "editor", ScopeId.ROOT).rule(BEN, ADMINISTRATOR, ALPHA);
        assertThat(Ways.in(given.snapshot())).isEmpty();
    }

    @Test
    void aRuleWithAnExpiryIsNoWayHoweverFar() {
        given.local(ANA).rule(ANA, ADMINISTRATOR, ScopeId.ROOT, NOON.plusSeconds(1_000_000_000));
        assertThat(Ways.in(given.snapshot())).isEmpty();
    }

    @Test
    void whoeverIsSuspendedIsNoWay() {
        given.suspended(ANA).rule(ANA, ADMINISTRATOR, ScopeId.ROOT);
        assertThat(Ways.in(given.snapshot())).isEmpty();
    }

    @Test
    void aDirectoryUserIsNoWay() {
        given.fromDirectory(ANA).rule(ANA, ADMINISTRATOR, ScopeId.ROOT);
        assertThat(Ways.in(given.snapshot())).isEmpty();
    }

    @Test
    void aServiceAccountIsNoWay() {
        SubjectId robot = SubjectId.serviceAccount("robot");
        given.local(robot).rule(robot, ADMINISTRATOR, ScopeId.ROOT);
        assertThat(Ways.in(given.snapshot())).isEmpty();
    }

    @Test
    void membersOfLocalGroupsAreWaysThroughEveryStepAndInCycles() {
        given.local(ANA, BEN, TEAM, CROWD)
                .rule(CROWD, ADMINISTRATOR, ScopeId.ROOT)
                .member(CROWD, TEAM)
                .member(TEAM, CROWD)
                .member(TEAM, ANA)
                .member(CROWD, BEN);
        assertThat(Ways.in(given.snapshot())).containsExactly(ANA, BEN);
    }

    @Test
    void aDirectoryGroupAnywhereBetweenIsNoWay() {
        given.local(ANA, CROWD)
                .fromDirectory(TEAM)
                .rule(CROWD, ADMINISTRATOR, ScopeId.ROOT)
                .member(CROWD, TEAM)
                .member(TEAM, ANA);
        assertThat(Ways.in(given.snapshot())).isEmpty();
    }

    @Test
    void theLastWayIsLostByARuleAMembershipASuspensionADeletionAndAnExpiry() {
        given.local(ANA, TEAM).rule(TEAM, ADMINISTRATOR, ScopeId.ROOT).member(TEAM, ANA);
        Snapshot before = given.snapshot();
        var rule = before.rules().all().iterator().next();
        assertThat(lost(before, new Change.RuleDeleted(rule.id()))).isTrue();
        assertThat(lost(before, new Change.MembershipDeleted(new Membership(TEAM, ANA, 2))))
                .isTrue();
        assertThat(lost(before, new Change.SubjectPut(new Subject(ANA, ScopeId.ROOT, true, 2, Origin.LOCAL))))
                .isTrue();
        assertThat(Ways.lost(before, before.apply(before.revision() + 1, Staged.deletion(before, ANA))))
                .isTrue();
        assertThat(Ways.lost(before, before.apply(before.revision() + 1, Staged.deletion(before, TEAM))))
                .isTrue();
        assertThat(Ways.lost(
                        before,
                        given.rule(TEAM, ADMINISTRATOR, ScopeId.ROOT, NOON).snapshot()))
                .isTrue();
    }

    @Test
    void oneOfTwoWaysMayGo() {
        given.local(ANA, BEN).rule(ANA, ADMINISTRATOR, ScopeId.ROOT).rule(BEN, ADMINISTRATOR, ScopeId.ROOT);
        Snapshot before = given.snapshot();
        assertThat(Ways.lost(before, before.apply(before.revision() + 1, Staged.deletion(before, ANA))))
                .isFalse();
        assertThat(Ways.lost(before, given.suspended(BEN).snapshot())).isFalse();
    }

    @Test
    void whereThereWasNoneNothingIsLost() {
        assertThat(Ways.lost(given.snapshot(), given.local(ANA).snapshot())).isFalse();
    }

    private static boolean lost(Snapshot before, Change change) {
        return Ways.lost(before, before.apply(before.revision() + 1, List.of(change)));
    }
}
