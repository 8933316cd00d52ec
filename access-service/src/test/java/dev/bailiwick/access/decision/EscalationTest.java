package dev.bailiwick.access.decision;

import static dev.bailiwick.access.decision.Given.ALPHA;
import static dev.bailiwick.access.decision.Given.ANA;
import static dev.bailiwick.access.decision.Given.BEN;
import static dev.bailiwick.access.decision.Given.BETA;
import static dev.bailiwick.access.decision.Given.CROWD;
import static dev.bailiwick.access.decision.Given.NOON;
import static dev.bailiwick.access.decision.Given.RESEARCH;
import static dev.bailiwick.access.decision.Given.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private final Given given = new Given().local(ANA, BEN, TEAM, CROWD).role("looker", "project:read", "job:read");

    @Test
    void whoeverHoldsEverythingThatTheRoleBringsThereMayGiveIt() {
        given.rule(ANA, "department-administrator", RESEARCH);
        assertThat(byRule("looker", ALPHA, null)).isEmpty();
        assertThat(byRule("looker", RESEARCH, null)).isEmpty();
        assertThat(byRule("department-administrator", BETA, null)).isEmpty();
    }

    @Test
    void whatTheAuthorDoesNotHoldThereIsNamed() {
        given.role("half", "project:read").rule(ANA, "half", RESEARCH);
        assertThat(byRule("looker", ALPHA, null)).containsExactly(missing("job:read", ALPHA));
        assertThat(byRule("half", ScopeId.ROOT, null)).containsExactly(missing("project:read", ScopeId.ROOT));
    }

    @Test
    void nobodyGivesForLongerThanHeHolds() {
        given.rule(ANA, "looker", ALPHA, LATER);
        assertThat(byRule("looker", ALPHA, LATER)).isEmpty();
        assertThat(byRule("looker", ALPHA, LATER.minusNanos(1))).isEmpty();
        assertThat(byRule("looker", ALPHA, LATER.plusNanos(1)))
                .containsExactly(missing("job:read", ALPHA), missing("project:read", ALPHA));
        assertThat(byRule("looker", ALPHA, null))
                .containsExactly(missing("job:read", ALPHA), missing("project:read", ALPHA));
    }

    @Test
    void eachPermissionIsHeldAsLongAsItsOwnBestRuleSays() {
        given.rule(ANA, "looker", ALPHA, LATER).role("half", "project:read").rule(ANA, "half", ALPHA);
        assertThat(byRule("looker", ALPHA, null)).containsExactly(missing("job:read", ALPHA));
    }

    @Test
    void whoeverIsSuspendedGivesNothing() {
        given.rule(ANA, "system-administrator", ScopeId.ROOT).suspended(ANA);
        assertThat(byRule("looker", ALPHA, null)).hasSize(2);
    }

    @Test
    void aChangedRoleGivesWhatIsNewWhereverItsRulesAre() {
        given.rule(ANA, "looker", RESEARCH)
                .role("odd", "project:read")
                .rule(BEN, "odd", ALPHA)
                .rule(BEN, "odd", BETA, LATER)
                .rule(TEAM, "odd", ALPHA, NOON);
        assertThat(byRole("project:read", "job:read")).isEmpty();
        assertThat(byRole("job:read")).isEmpty();
        assertThat(byRole("project:read", "job:update"))
                .containsExactly(missing("job:update", ALPHA), missing("job:update", BETA));
        assertThat(byRole("project:read", "rocket:launch")).isEmpty();
    }

    @Test
    void whatARoleBringsAlreadyIsNotTheAuthorsDoing() {
        given.role("odd", "user:delete").rule(BEN, "odd", ALPHA);
        assertThat(byRole("user:delete")).isEmpty();
    }

    @Test
    void aNewMemberGetsWhatTheGroupAndTheGroupsAroundItBring() {
        given.rule(ANA, "looker", RESEARCH)
                .rule(TEAM, "looker", ALPHA)
                .rule(TEAM, "editor", BETA, NOON)
                .member(CROWD, TEAM);
        assertThat(byMembership()).isEmpty();
        given.role("odd", "user:delete").rule(CROWD, "odd", ScopeId.ROOT);
        assertThat(byMembership()).containsExactly(missing("user:delete", ScopeId.ROOT));
    }

    private SortedSet<PermissionAt> byRule(String role, ScopeId scope, @Nullable Instant expiresAt) {
        return escalation().byRule(ANA, given.newRule(BEN, role, scope, expiresAt));
    }

    private SortedSet<PermissionAt> byRole(String... permissions) {
        return escalation().byRole(ANA, Given.newRole("odd", permissions));
    }

    private SortedSet<PermissionAt> byMembership() {
        return escalation().byMembership(ANA, TEAM);
    }

    private Escalation escalation() {
        return new Escalation(given.snapshot(), NOON);
    }

    private static PermissionAt missing(String permission, ScopeId scope) {
        return new PermissionAt(Permission.of(permission), scope);
    }
}
