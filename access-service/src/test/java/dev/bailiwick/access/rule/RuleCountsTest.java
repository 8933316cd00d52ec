package dev.bailiwick.access.rule;

import static dev.bailiwick.access.support.Stage.ADMIN;
import static dev.bailiwick.access.support.Stage.ALPHA;
import static dev.bailiwick.access.support.Stage.ANA;
import static dev.bailiwick.access.support.Stage.BEN;
import static dev.bailiwick.access.support.Stage.BETA;
import static dev.bailiwick.access.support.Stage.NOON;
import static dev.bailiwick.access.support.Stage.RESEARCH;
import static dev.bailiwick.access.support.Stage.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.support.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCountsTest {
    private static final SubjectId CLUB = SubjectId.group("club");

    private final Stage stage = new Stage()
            .administrator()
            .subject(ANA, ScopeId.ROOT)
            .subject(BEN, ScopeId.ROOT)
            .subject(TEAM, ScopeId.ROOT)
            .subject(CLUB, ScopeId.ROOT)
            .member(TEAM, ANA)
            .member(CLUB, TEAM)
            .rule(ANA, "viewer", ALPHA)
            .rule(ANA, "viewer", BETA)
            .rule(TEAM, "viewer", ALPHA)
            .rule(CLUB, "editor", RESEARCH);

    @Test
    void ownRulesAndThoseThroughGroupsAreCountedApart() {
        assertThat(counts(ADMIN, ANA)).containsExactly(count(ANA, 2, 2));
        assertThat(counts(ADMIN, TEAM)).containsExactly(count(TEAM, 1, 1));
    }

    @Test
    void expiredRulesCountForNothing() {
        stage.rule(BEN, "viewer", ALPHA, NOON).rule(BEN, "viewer", BETA, NOON.plusSeconds(1));
        assertThat(counts(ADMIN, BEN)).containsExactly(count(BEN, 1, 0));
    }

    @Test
    void onlyRulesThatTheCallerMayReadAreCounted() {
        stage.rule(BEN, "research-manager", ALPHA);
        assertThat(counts(BEN, ANA)).containsExactly(count(ANA, 1, 1));
        assertThat(counts(SubjectId.user("stranger"), ANA)).containsExactly(count(ANA, 0, 0));
    }

    @Test
    void theAnswerKeepsTheOrderAndTellsEachOnce() {
        var stranger = SubjectId.user("stranger");
        assertThat(counts(ADMIN, stranger, ANA, stranger)).containsExactly(count(stranger, 0, 0), count(ANA, 2, 2));
    }

    private List<RuleCounts.Count> counts(SubjectId caller, SubjectId... subjects) {
        return RuleCounts.of(new Authority(stage.snapshot(), caller, NOON), List.of(subjects))
                .items();
    }

    private static RuleCounts.Count count(SubjectId subject, long direct, long throughGroups) {
        return new RuleCounts.Count(References.of(subject), direct, throughGroups);
    }
}
