package dev.bailiwick.access.membership;

import static dev.bailiwick.access.support.Stage.ADMIN;
import static dev.bailiwick.access.support.Stage.ALPHA;
import static dev.bailiwick.access.support.Stage.ANA;
import static dev.bailiwick.access.support.Stage.BEN;
import static dev.bailiwick.access.support.Stage.RESEARCH;
import static dev.bailiwick.access.support.Stage.SYSTEM;
import static dev.bailiwick.access.support.Stage.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.change.Put;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.support.Stage;
import org.junit.jupiter.api.Test;

class SubjectPlansTest {
    private final Stage stage = new Stage().administrator();

    @Test
    void theSystemRoleSaysWhoExists() {
        assertThat(put(SYSTEM, ANA, RESEARCH, 1)).isEqualTo(Put.CREATED);
        assertThat(put(SYSTEM, ANA, ALPHA, 2)).isEqualTo(Put.KNOWN);
        assertThat(homeOf(ANA)).isEqualTo(ALPHA);
    }

    @Test
    void olderAndRepeatedFactsChangeNothing() {
        put(SYSTEM, ANA, RESEARCH, 3);
        put(SYSTEM, ANA, ALPHA, 2);
        put(SYSTEM, ANA, ALPHA, 3);
        assertThat(homeOf(ANA)).isEqualTo(RESEARCH);
    }

    @Test
    void aDeletedIdNeverComesBack() {
        put(SYSTEM, ANA, RESEARCH, 1);
        remove(ANA, 2);
        assertThat(stage.refusal(SYSTEM, authority -> SubjectPlans.put(authority, subject(ANA, RESEARCH, 3))))
                .isEqualTo(new Refusal.SubjectWasDeleted(ANA));
    }

    @Test
    void aDeletionThatOvertakesTheCreationKeepsItOut() {
        remove(ANA, 2);
        assertThat(stage.refusal(SYSTEM, authority -> SubjectPlans.put(authority, subject(ANA, RESEARCH, 1))))
                .isEqualTo(new Refusal.SubjectWasDeleted(ANA));
    }

    @Test
    void deletionIsSaidAgainWithoutHarmAndLateOnesChangeNothing() {
        put(SYSTEM, ANA, RESEARCH, 3);
        remove(ANA, 2);
        assertThat(stage.snapshot().subjects().contains(ANA)).isTrue();
        remove(ANA, 4);
        assertThat(stage.ask(SYSTEM, authority -> SubjectPlans.remove(authority, ANA, 4))
                        .changes())
                .isEmpty();
    }

    @Test
    void rulesAndMembershipsGoWithTheSubject() {
        stage.subject(ANA, RESEARCH).subject(TEAM, RESEARCH).member(TEAM, ANA).rule(TEAM, "viewer", ALPHA);
        var changes = stage.ask(SYSTEM, authority -> SubjectPlans.remove(authority, TEAM, 2))
                .changes();
        assertThat(changes)
                .hasExactlyElementsOfTypes(
                        Change.RuleDeleted.class, Change.MembershipDeleted.class, Change.SubjectDeleted.class);
    }

    @Test
    void whoHoldsItAtTheHomesMaySayItThere() {
        assertThat(put(ADMIN, ANA, RESEARCH, 1)).isEqualTo(Put.CREATED);
        stage.subject(BEN, RESEARCH).rule(BEN, "department-administrator", RESEARCH);
        assertThat(stage.refusal(BEN, authority -> SubjectPlans.put(authority, subject(TEAM, RESEARCH, 1))))
                .isInstanceOf(Refusal.MissingPermission.class)
                .as("whoever is there already and cannot be seen is like whoever is not there")
                .isEqualTo(stage.refusal(BEN, authority -> SubjectPlans.put(authority, subject(ANA, RESEARCH, 2))));
    }

    @Test
    void anUnknownHomeIsNamed() {
        var nowhere = ScopeId.of("project", "nowhere");
        assertThat(stage.refusal(SYSTEM, authority -> SubjectPlans.put(authority, subject(ANA, nowhere, 1))))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().field())
                                .isEqualTo("homeScope"));
    }

    private Put put(SubjectId author, SubjectId id, ScopeId home, long version) {
        return stage.carryOut(author, authority -> SubjectPlans.put(authority, subject(id, home, version)));
    }

    private void remove(SubjectId id, long version) {
        var _ = stage.carryOut(SYSTEM, authority -> SubjectPlans.remove(authority, id, version));
    }

    private ScopeId homeOf(SubjectId id) {
        return stage.snapshot().subjects().find(id).orElseThrow().home();
    }

    private static Subject subject(SubjectId id, ScopeId home, long version) {
        return new Subject(id, home, false, version, Origin.LOCAL);
    }
}
