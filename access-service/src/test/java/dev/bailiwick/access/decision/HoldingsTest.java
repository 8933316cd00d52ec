package dev.bailiwick.access.decision;

import static dev.bailiwick.access.decision.Given.ALPHA;
import static dev.bailiwick.access.decision.Given.ANA;
import static dev.bailiwick.access.decision.Given.BEN;
import static dev.bailiwick.access.decision.Given.BETA;
import static dev.bailiwick.access.decision.Given.NOON;
import static dev.bailiwick.access.decision.Given.RESEARCH;
import static dev.bailiwick.access.decision.Given.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldingsTest {
    private static final Permission SIGN_UP = Permission.of("user:create");
    private static final Permission READ = Permission.of("project:read");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Given given = new Given().local(ANA, BEN, TEAM).role("hirer", "user:create");

    @Test
    void whatIsNotHeldIsHeldNotAtAll() {
        assertThat(heldUntil(ANA, ALPHA)).isEqualTo(new Tenure.None());
        assertThat(heldUntil(SubjectId.user("nobody"), ALPHA)).isEqualTo(new Tenure.None());
        given.rule(ANA, "hirer", BETA);
        assertThat(heldUntil(ANA, ALPHA)).isEqualTo(new Tenure.None());
        assertThat(heldUntil(ANA, ScopeId.of("project", "none"))).isEqualTo(new Tenure.None());
    }

    @Test
    void aPermissionIsHeldAsLongAsTheLongestRuleSays() {
        given.rule(ANA, "hirer", ALPHA, NOON.plusSeconds(5));
        assertThat(heldUntil(ANA, ALPHA)).isEqualTo(new Tenure.Until(NOON.plusSeconds(5)));
        given.member(TEAM, ANA).rule(TEAM, "hirer", RESEARCH, LATER);
        assertThat(heldUntil(ANA, ALPHA)).isEqualTo(new Tenure.Until(LATER));
        given.rule(ANA, "system-administrator", ScopeId.ROOT);
        assertThat(heldUntil(ANA, ALPHA)).isEqualTo(new Tenure.Unlimited());
    }

    @Test
    void anExpiredRuleHoldsNothing() {
        given.rule(ANA, "hirer", ALPHA, NOON);
        assertThat(heldUntil(ANA, ALPHA)).isEqualTo(new Tenure.None());
    }

    @Test
    void whoeverIsSuspendedHoldsNothing() {
        given.rule(ANA, "hirer", ALPHA).suspended(ANA);
        assertThat(heldUntil(ANA, ALPHA)).isEqualTo(new Tenure.None());
        assertThat(holdings().permissionsAt(ANA, ALPHA)).isEmpty();
        assertThat(holdings().permittedScopes(ANA, SIGN_UP)).isEmpty();
    }

    @Test
    void permissionsAtAScopeAreThoseOfAllRulesOnItAndAbove() {
        given.rule(ANA, "hirer", RESEARCH).role("looker", "project:read").rule(ANA, "looker", ALPHA);
        assertThat(holdings().permissionsAt(ANA, ALPHA)).containsExactly(READ, SIGN_UP);
        assertThat(holdings().permissionsAt(ANA, BETA)).containsExactly(SIGN_UP);
        assertThat(holdings().permissionsAt(ANA, ScopeId.ROOT)).isEmpty();
    }

    @Test
    void permittedScopesAreTheTopmostOnes() {
        given.rule(ANA, "hirer", BETA).rule(ANA, "hirer", ALPHA);
        assertThat(holdings().permittedScopes(ANA, SIGN_UP)).containsExactly(ALPHA, BETA);
        given.rule(ANA, "hirer", RESEARCH);
        assertThat(holdings().permittedScopes(ANA, SIGN_UP)).containsExactly(RESEARCH);
        assertThat(holdings().permittedScopes(ANA, READ)).isEmpty();
    }

    @Test
    void whoeverHoldsTheSameLacksNothing() {
        given.rule(ANA, "hirer", ALPHA).rule(BEN, "hirer", ALPHA);
        assertThat(holdings().missing(ANA, BEN)).isEmpty();
        assertThat(holdings().missing(ANA, ANA)).isEmpty();
    }

    @Test
    void whoeverHoldsItAboveLacksNothingBelow() {
        given.rule(ANA, "hirer", RESEARCH).rule(BEN, "hirer", ALPHA);
        assertThat(holdings().missing(ANA, BEN)).isEmpty();
        assertThat(holdings().missing(BEN, ANA)).containsExactly(new PermissionAt(SIGN_UP, RESEARCH));
    }

    @Test
    void whatTheOtherHoldsThroughAGroupCounts() {
        given.rule(TEAM, "hirer", ALPHA).member(TEAM, BEN);
        assertThat(holdings().missing(ANA, BEN)).containsExactly(new PermissionAt(SIGN_UP, ALPHA));
    }

    @Test
    void holdingItForLongerIsHoldingMore() {
        given.rule(ANA, "hirer", ALPHA, LATER).rule(BEN, "hirer", ALPHA, LATER);
        assertThat(holdings().missing(ANA, BEN)).isEmpty();
        given.rule(BEN, "hirer", ALPHA, LATER.plusNanos(1));
        assertThat(holdings().missing(ANA, BEN)).containsExactly(new PermissionAt(SIGN_UP, ALPHA));
        given.rule(BEN, "hirer", ALPHA);
        assertThat(holdings().missing(ANA, BEN)).containsExactly(new PermissionAt(SIGN_UP, ALPHA));
    }

    @Test
    void whatTheOtherHeldOnceDoesNotCount() {
        given.rule(BEN, "hirer", ALPHA, NOON);
        assertThat(holdings().missing(ANA, BEN)).isEmpty();
    }

    @Test
    void aSuspendedOtherCountsAsIfHeWereNot() {
        given.rule(BEN, "hirer", ALPHA).suspended(BEN);
        assertThat(holdings().missing(ANA, BEN)).containsExactly(new PermissionAt(SIGN_UP, ALPHA));
    }

    @Test
    void aSuspendedCallerLacksEverything() {
        given.rule(ANA, "hirer", ALPHA).rule(BEN, "hirer", ALPHA).suspended(ANA);
        assertThat(holdings().missing(ANA, BEN)).containsExactly(new PermissionAt(SIGN_UP, ALPHA));
    }

    private Tenure heldUntil(SubjectId subject, ScopeId scope) {
        return holdings().heldUntil(subject, SIGN_UP, scope);
    }

    private Holdings holdings() {
        return new Holdings(given.snapshot(), NOON);
    }
}
