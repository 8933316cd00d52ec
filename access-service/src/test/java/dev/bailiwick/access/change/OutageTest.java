package dev.bailiwick.access.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bailiwick.access.decision.Decisions;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.platform.ErrorCode;
import dev.bailiwick.access.platform.ProblemException;
import dev.bailiwick.access.support.Station;
import dev.bailiwick.local.PostgresServer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away, and comes back. */
class OutageTest {
    private static final SubjectId ANA = SubjectId.user("ana");

    @Test
    void decisionsGoOnWithoutTheDatabaseAndEverythingRecoversByItself() {
        try (var server = PostgresServer.start()) {
            var database = server.postgres().createDatabase("outage");
            Station.install(database);
            try (var station = Station.on(database)) {
                station.users(ANA);
                station.change(new Change.RulePut(
                        new Rule(new RuleId(UUID.randomUUID()), ANA, new RoleId("viewer"), ScopeId.ROOT, null)));

                server.stop();
                assertThat(mayRead(station)).isTrue();
                assertUnavailable(() -> station.change(
                        new Change.ScopePut(new Scope(ScopeId.of("project", "alpha"), "Alpha", ScopeId.ROOT))));
                assertThat(mayRead(station)).isTrue();

                server.startAgain();
                Station.await("a write that works", () -> renamed(station));
                assertThat(mayRead(station)).isTrue();
            }
        }
    }

    @Test
    void pastItsStalenessAReplicaSaysNothing() {
        try (var server = PostgresServer.start()) {
            var database = server.postgres().createDatabase("stale");
            Station.install(database);
            try (var station = Station.on(database, Duration.ofSeconds(3))) {
                server.stop();
                Station.await("staleness", () -> station.replica().usable().isEmpty());
                assertUnavailable(station::snapshot);

                server.startAgain();
                Station.await("freshness", () -> station.replica().usable().isPresent());
            }
        }
    }

    private static boolean mayRead(Station station) {
        return new Decisions(station.snapshot())
                .decide(ANA, Permission.of("tenant:read"), ScopeId.ROOT, Instant.now())
                .allowed();
    }

    private static boolean renamed(Station station) {
        try {
            station.change(new Change.ScopePut(Scope.root("After the restart")));
            return true;
        } catch (ProblemException notYet) {
            return false;
        }
    }

    private static void assertUnavailable(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    }
}
