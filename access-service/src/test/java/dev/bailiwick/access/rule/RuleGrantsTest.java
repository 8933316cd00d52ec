package dev.bailiwick.access.rule;

import static dev.bailiwick.access.support.Stage.ADMIN;
import static dev.bailiwick.access.support.Stage.ALPHA;
import static dev.bailiwick.access.support.Stage.ANA;
import static dev.bailiwick.access.support.Stage.BEN;
import static dev.bailiwick.access.support.Stage.BETA;
import static dev.bailiwick.access.support.Stage.NOON;
import static dev.bailiwick.access.support.Stage.RESEARCH;
import static dev.bailiwick.access.support.Stage.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.change.Plan;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.support.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleGrantsTest {
    private static final RoleId VIEWER = new RoleId("viewer");
    private static final RoleId MANAGER = new RoleId("research-manager");
    private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

    private final Stage stage =
            new Stage().administrator().subject(ANA, ScopeId.ROOT).subject(BEN, ScopeId.ROOT);
    private int ids;

    @Test
    void everySubjectGetsTheRoleOnEveryScope() {
        var given = stage.carryOut(ADMIN, plan(rules(List.of(ANA, BEN), VIEWER, List.of(ALPHA, BETA), null)));
        assertThat(given).hasSize(4).doesNotHaveDuplicates();
        assertThat(stage.snapshot().rules().of(ANA)).hasSize(2);
    }

    @Test
    void aSubjectNamedTwiceGetsOneRule() {
        assertThat(stage.carryOut(ADMIN, plan(rules(List.of(ANA, ANA), VIEWER, List.of(ALPHA, ALPHA), null))))
                .hasSize(1);
    }

    @Test
    void aRuleThatExistsIsAnsweredAndItsExpiryChanged() {
        var first = stage.carryOut(ADMIN, grant(ANA, VIEWER, ALPHA, null));
        assertThat(stage.ask(ADMIN, grant(ANA, VIEWER, ALPHA, null)).changes()).isEmpty();

        var second = stage.carryOut(ADMIN, grant(ANA, VIEWER, ALPHA, TOMORROW));

        assertThat(second).isEqualTo(first);
        assertThat(stage.snapshot().rules().of(ANA).getFirst().expiresAt()).isEqualTo(TOMORROW);
    }

    @Test
    void nobodyGivesWhatHeDoesNotHold() {
        stage.rule(ANA, "research-manager", RESEARCH);
        assertThat(stage.carryOut(ANA, grant(BEN, MANAGER, ALPHA, null))).hasSize(1);
        assertThat(stage.refusal(ANA, grant(BEN, new RoleId("department-administrator"), ALPHA, null)))
                .isInstanceOfSatisfying(
                        Refusal.MissingPermission.class,
                        missing -> assertThat(missing.scope()).isEqualTo(ALPHA));
        assertThat(stage.refusal(ANA, grant(BEN, MANAGER, ScopeId.ROOT, null)))
                .isInstanceOfSatisfying(
                        Refusal.MissingPermission.class,
                        missing -> assertThat(missing.permission() + " at " + missing.scope())
                                .isEqualTo("access-rule:create at tenant/default"));
    }

    @Test
    void nobodyGivesForLongerThanHeHolds() {
        stage.rule(ANA, "research-manager", RESEARCH, TOMORROW);
        assertThat(stage.refusal(ANA, grant(BEN, MANAGER, ALPHA, null))).isInstanceOf(Refusal.MissingPermission.class);
        assertThat(stage.carryOut(ANA, grant(BEN, MANAGER, ALPHA, TOMORROW))).hasSize(1);
        assertThat(stage.refusal(ANA, grant(BEN, MANAGER, ALPHA, TOMORROW.plusMillis(1))))
                .isInstanceOf(Refusal.MissingPermission.class);
    }

    @Test
    void whatIsUnknownIsNamedToWhoMayGrant() {
        assertThat(fields(ADMIN, rules(List.of(ANA, SubjectId.user("x")), new RoleId("y"), List.of(ALPHA), null)))
                .containsExactly("role", "subjects[1].id");
        assertThat(fields(ADMIN, rules(List.of(ANA), VIEWER, List.of(ALPHA, ScopeId.of("project", "z")), null)))
                .containsExactly("scopes[1].id");
        assertThat(fields(ADMIN, rules(List.of(ANA), VIEWER, List.of(ALPHA), NOON)))
                .containsExactly("expiresAt");
    }

    @Test
    void whoMayNotGrantIsToldNothingElse() {
        assertThat(stage.refusal(ANA, grant(SubjectId.user("x"), VIEWER, ScopeId.of("project", "z"), null)))
                .isInstanceOf(Refusal.MissingPermission.class);
    }

    @Test
    void theSystemRoleIsNobodysToGive() {
        assertThat(fields(ADMIN, rules(List.of(ANA), RoleId.IDENTITY_SYSTEM, List.of(ScopeId.ROOT), null)))
                .containsExactly("role");
    }

    @Test
    void theSystemRoleMakesTheFirstAdministratorsWhileThereIsNoWay() {
        var empty = new Stage().subject(ANA, ScopeId.ROOT).subject(BEN, ScopeId.ROOT);
        var first = plan(rules(List.of(ANA, BEN), RoleId.SYSTEM_ADMINISTRATOR, List.of(ScopeId.ROOT), null));
        assertThat(empty.carryOut(SYSTEM, first)).hasSize(2);

        assertThat(empty.ask(SYSTEM, first).changes()).isEmpty();
        assertThat(empty.refusal(SYSTEM, grant(SYSTEM, RoleId.SYSTEM_ADMINISTRATOR, ScopeId.ROOT, null)))
                .isInstanceOf(Refusal.MissingPermission.class);
    }

    @Test
    void theSystemRoleGivesNothingElse() {
        var empty = new Stage().subject(ANA, ScopeId.ROOT);
        assertThat(empty.refusal(SYSTEM, grant(ANA, VIEWER, ScopeId.ROOT, null)))
                .isInstanceOf(Refusal.MissingPermission.class);
        assertThat(empty.refusal(SYSTEM, grant(ANA, RoleId.SYSTEM_ADMINISTRATOR, ALPHA, null)))
                .isInstanceOf(Refusal.MissingPermission.class);
        assertThat(empty.refusal(SYSTEM, grant(ANA, RoleId.SYSTEM_ADMINISTRATOR, ScopeId.ROOT, TOMORROW)))
                .isInstanceOf(Refusal.MissingPermission.class);
    }

    @Test
    void nobodyElseMakesFirstAdministrators() {
        var empty = new Stage().subject(ANA, ScopeId.ROOT);
        assertThat(empty.refusal(ANA, grant(ANA, RoleId.SYSTEM_ADMINISTRATOR, ScopeId.ROOT, null)))
                .isInstanceOf(Refusal.MissingPermission.class);
    }

    @Test
    void withdrawingNeedsTheRightToDeleteAndNothingMore() {
        stage.rule(BEN, "viewer", ALPHA);
        var rule = stage.theRuleOf(BEN);
        assertThat(stage.refusal(ANA, authority -> RuleWithdrawals.one(authority, rule)))
                .isEqualTo(new Refusal.NotFound());

        stage.rule(ANA, "cloud-support", RESEARCH);
        assertThat(stage.refusal(ANA, authority -> RuleWithdrawals.one(authority, rule)))
                .isInstanceOf(Refusal.MissingPermission.class);

        stage.rule(ANA, "research-manager", RESEARCH);
        assertThat(stage.ask(ANA, authority -> RuleWithdrawals.one(authority, rule))
                        .changes())
                .containsExactly(new Change.RuleDeleted(rule));
    }

    @Test
    void theInstallationsRuleStays() {
        var rule = stage.theRuleOf(SYSTEM);
        assertThat(stage.refusal(ADMIN, authority -> RuleWithdrawals.one(authority, rule)))
                .isEqualTo(new Refusal.BelongsToInstallation());
    }

    @Test
    void severalAreWithdrawnTogetherOrNotAtAll() {
        stage.rule(BEN, "viewer", ALPHA);
        var known = stage.theRuleOf(BEN);
        var unknown = new RuleId(new UUID(7, 7));
        assertThat(stage.refusal(ADMIN, authority -> RuleWithdrawals.all(authority, List.of(known, unknown))))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().field())
                                .isEqualTo("ids[1]"));
        assertThat(stage.ask(ADMIN, authority -> RuleWithdrawals.all(authority, List.of(known, known)))
                        .changes())
                .hasSize(1);
    }

    @Test
    void idsRiseWithTime() {
        var earlier = RuleIds.next(NOON);
        var later = RuleIds.next(NOON.plusMillis(1));
        assertThat(earlier).isLessThan(later);
        assertThat(earlier.value().version()).isEqualTo(7);
        assertThat(earlier.value().variant()).isEqualTo(2);
    }

    private List<String> fields(SubjectId author, NewRules command) {
        return ((Refusal.Invalid) stage.refusal(author, plan(command)))
                .violations().stream().map(violation -> violation.field()).toList();
    }

    private Plan<List<RuleId>> grant(SubjectId to, RoleId role, ScopeId scope, @Nullable Instant expiresAt) {
        return plan(rules(List.of(to), role, List.of(scope), expiresAt));
    }

    private Plan<List<RuleId>> plan(NewRules command) {
        return authority -> RuleGrants.plan(authority, command, () -> new RuleId(new UUID(9, ids++)));
    }

    private static NewRules rules(
            List<SubjectId> subjects, RoleId role, List<ScopeId> scopes, @Nullable Instant expiresAt) {
        return new NewRules(subjects, role, scopes, expiresAt, null);
    }
}
