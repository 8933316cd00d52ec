package dev.bailiwick.access.scope;

import static dev.bailiwick.access.support.Stage.ADMIN;
import static dev.bailiwick.access.support.Stage.ALPHA;
import static dev.bailiwick.access.support.Stage.ANA;
import static dev.bailiwick.access.support.Stage.BEN;
import static dev.bailiwick.access.support.Stage.BETA;
import static dev.bailiwick.access.support.Stage.NOON;
import static dev.bailiwick.access.support.Stage.RESEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.change.Put;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot.Occupant;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.platform.Violation;
import dev.bailiwick.access.support.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopePlansTest {
    private static final ScopeId GAMMA = ScopeId.of("project", "gamma");

    private final Stage stage = new Stage().administrator();

    @Test
    void aScopeIsCreatedUnderItsParent() {
        assertThat(put(ADMIN, GAMMA, RESEARCH)).isEqualTo(Put.CREATED);
        assertThat(stage.snapshot().scopes().path(GAMMA)).containsExactly(ScopeId.ROOT, RESEARCH, GAMMA);
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        put(ADMIN, GAMMA, RESEARCH);
        assertThat(stage.ask(ADMIN, authority -> ScopePlans.put(authority, new PutScope(GAMMA, "New", RESEARCH)))
                        .changes())
                .isEmpty();
    }

    @Test
    void whoMayCreateAtTheParentCreates() {
        stage.subject(ANA, RESEARCH).rule(ANA, "research-manager", RESEARCH);
        assertThat(put(ANA, GAMMA, RESEARCH)).isEqualTo(Put.CREATED);
        assertThat(refusal(ANA, ScopeId.of("project", "delta"), ScopeId.ROOT))
                .isInstanceOf(Refusal.MissingPermission.class);
    }

    @Test
    void whoMayCreateNowhereIsNotToldWhatExists() {
        stage.subject(ANA, RESEARCH);
        assertThat(refusal(ANA, GAMMA, RESEARCH)).isInstanceOf(Refusal.MissingPermission.class);
        assertThat(refusal(ANA, GAMMA, ScopeId.of("department", "none"))).isInstanceOf(Refusal.MissingPermission.class);
        assertThat(refusal(ANA, ALPHA, RESEARCH)).isEqualTo(refusal(ANA, ScopeId.of("project", "alphas"), RESEARCH));
    }

    @Test
    void whoMayCreateIsToldThatTheIdIsNotToBeHad() {
        stage.subject(ANA, RESEARCH)
                .apply(new Change.ScopePut(new Scope(ScopeId.of("department", "other"), "Other", ScopeId.ROOT)));
        stage.rule(ANA, "application-administrator", ScopeId.of("department", "other"));
        assertThat(refusal(ANA, ALPHA, ScopeId.of("department", "other"))).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void whoMayOnlyReadCannotRename() {
        stage.subject(ANA, RESEARCH).rule(ANA, "viewer", RESEARCH);
        assertThat(refusal(ANA, ALPHA, RESEARCH))
                .isInstanceOfSatisfying(
                        Refusal.MissingPermission.class,
                        missing -> assertThat(missing.permission() + " at " + missing.scope())
                                .isEqualTo("project:update at project/alpha"));
    }

    @Test
    void aTreeHasNoCycles() {
        var department = ScopeId.of("department", "inner");
        assertThat(field(refusal(ADMIN, department, department))).isEqualTo("parent: cycle");
        assertThat(field(refusal(ADMIN, RESEARCH, ALPHA))).isEqualTo("parent: cycle");
    }

    @Test
    void aScopeDoesNotMove() {
        assertThat(refusal(ADMIN, ALPHA, ScopeId.ROOT)).isEqualTo(new Refusal.ScopeCannotMove());
    }

    @Test
    void typesStandWhereTheCatalogSays() {
        assertThat(field(refusal(ADMIN, ScopeId.of("cluster", "c"), RESEARCH))).isEqualTo("parent.type: not-allowed");
        assertThat(field(refusal(ADMIN, ScopeId.of("planet", "earth"), RESEARCH)))
                .isEqualTo("type: unknown");
        assertThat(field(refusal(ADMIN, GAMMA, ScopeId.of("department", "none"))))
                .isEqualTo("parent.id: unknown");
    }

    @Test
    void aScopeInUseStays() {
        stage.subject(ANA, BETA).subject(BEN, ScopeId.ROOT).rule(BEN, "viewer", ALPHA);
        assertThat(removal(ADMIN, RESEARCH)).isEqualTo(notEmpty(Occupant.CHILDREN));
        assertThat(removal(ADMIN, ALPHA)).isEqualTo(notEmpty(Occupant.RULES));
        assertThat(removal(ADMIN, BETA)).isEqualTo(notEmpty(Occupant.HOMES));
    }

    @Test
    void expiredRulesGoWithTheScope() {
        stage.subject(BEN, ScopeId.ROOT).rule(BEN, "viewer", ALPHA, NOON);
        stage.carryOut(ADMIN, authority -> ScopePlans.remove(authority, ALPHA));
        assertThat(stage.snapshot().rules().of(BEN)).isEmpty();
        assertThat(stage.snapshot().scopes().contains(ALPHA)).isFalse();
    }

    @Test
    void whoMayNotReadAScopeCannotTellThatItIsThere() {
        stage.subject(ANA, RESEARCH);
        assertThat(removal(ANA, ALPHA)).isEqualTo(new Refusal.NotFound());
        assertThat(removal(ANA, GAMMA)).isEqualTo(new Refusal.NotFound());
        assertThat(removal(ADMIN, GAMMA)).isEqualTo(new Refusal.NotFound());
    }

    private Put put(SubjectId author, ScopeId id, @Nullable ScopeId parent) {
        return stage.carryOut(author, authority -> ScopePlans.put(authority, new PutScope(id, "New", parent)));
    }

    private Refusal refusal(SubjectId author, ScopeId id, @Nullable ScopeId parent) {
        return stage.refusal(author, authority -> ScopePlans.put(authority, new PutScope(id, "New", parent)));
    }

    private Refusal removal(SubjectId author, ScopeId id) {
        return stage.refusal(author, authority -> ScopePlans.remove(authority, id));
    }

    private static Refusal notEmpty(Occupant occupant) {
        return new Refusal.ScopeNotEmpty(Set.of(occupant));
    }

    private static String field(Refusal refusal) {
        Violation first = ((Refusal.Invalid) refusal).violations().getFirst();
        return first.field() + ": " + first.code();
    }
}
