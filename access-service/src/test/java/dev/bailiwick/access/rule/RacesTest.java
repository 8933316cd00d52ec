package dev.bailiwick.access.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.change.Written;
import dev.bailiwick.access.decision.Ways;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.guard.Refused;
import dev.bailiwick.access.support.Station;
import dev.bailiwick.local.Database;
import dev.bailiwick.local.SharedParts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two writers at once, in one process and in two: neither undoes what the other has checked. */
class RacesTest {
    private static final SubjectId ANA = SubjectId.user("ana");
    private static final SubjectId BEN = SubjectId.user("ben");
    private static final SubjectId CLEO = SubjectId.user("cleo");
    private static final int ROUNDS = 20;

    private final Database database = SharedParts.obtain().postgres().createDatabase("races");

    @BeforeEach
    void install() {
        Station.install(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest(name = "by two processes: {0}")
    @ValueSource(booleans = {false, true})
    void ofTwoWithdrawalsOfTheLastTwoWaysOneWins(boolean twoProcesses) {
        try (var one = Station.on(database);
                var two = Station.on(database)) {
            one.users(ANA, BEN);
            for (int round = 0; round < ROUNDS; round++) {
                var ofAna = administrator(one, ANA);
                var ofBen = administrator(one, BEN);

                var first = withdraw(one, BEN, ofAna);
                var second = withdraw(twoProcesses ? two : one, ANA, ofBen);

                assertThat(List.of(succeeds(first), succeeds(second))).containsOnlyOnce(true);
                assertThat(Ways.in(
                                one.following().latest().await().indefinitely().snapshot()))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "by two processes: {0}")
    @ValueSource(booleans = {false, true})
    void nobodyGrantsAfterHisOwnRightHasGone(boolean twoProcesses) {
        try (var one = Station.on(database);
                var two = Station.on(database)) {
            one.users(ANA, BEN, CLEO);
            administrator(one, ANA);
            for (int round = 0; round < ROUNDS; round++) {
                var ofBen = administrator(one, BEN);

                var withdrawal = withdraw(one, ANA, ofBen);
                var grant = grant(twoProcesses ? two : one, BEN, CLEO);

                long withdrawn = withdrawal.join().revision();
                if (succeeds(grant)) {
                    assertThat(grant.join().revision()).isLessThan(withdrawn);
                }
                one.following().latest().await().indefinitely();
                one.snapshot().rules().of(CLEO).forEach(rule -> one.change(new Change.RuleDeleted(rule.id())));
            }
        }
    }

    private static RuleId administrator(Station station, SubjectId user) {
        return station.snapshot()
                .rules()
                .find(user, RoleId.SYSTEM_ADMINISTRATOR, ScopeId.ROOT)
                .map(Rule::id)
                .orElseGet(() -> {
                    var id = new RuleId(UUID.randomUUID());
                    station.change(
                            new Change.RulePut(new Rule(id, user, RoleId.SYSTEM_ADMINISTRATOR, ScopeId.ROOT, null)));
                    return id;
                });
    }

    private static CompletableFuture<Written<Rule>> withdraw(Station station, SubjectId author, RuleId rule) {
        return station.write(author, authority -> RuleWithdrawals.one(authority, rule))
                .subscribeAsCompletionStage();
    }

    private static CompletableFuture<Written<List<RuleId>>> grant(Station station, SubjectId author, SubjectId to) {
        var command = new NewRules(List.of(to), new RoleId("viewer"), List.of(ScopeId.ROOT), null, null);
        return station.write(
                        author, authority -> RuleGrants.plan(authority, command, () -> RuleIds.next(Instant.now())))
                .subscribeAsCompletionStage();
    }

    /** The only failure there may be is a refusal. */
    private static boolean succeeds(CompletableFuture<?> write) {
        try {
            write.join();
            return true;
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof Refused refused)) {
                throw e;
            }
            assertThat(refused.refusal())
                    .isInstanceOfAny(
                            Refusal.LastAdministrator.class, Refusal.MissingPermission.class, Refusal.NotFound.class);
            return false;
        }
    }
}
