package dev.bailiwick.access.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bailiwick.access.change.replica.Held;
import dev.bailiwick.access.decision.Decisions;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.support.Station;
import dev.bailiwick.local.Database;
import dev.bailiwick.local.SharedParts;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replicas on a real database: what one writes the others hold, in order, whatever the database has been through. */
class ReplicaTest {
    private static final ScopeId ALPHA = ScopeId.of("project", "alpha");
    private static final SubjectId ANA = SubjectId.user("ana");
    private static final SubjectId BEN = SubjectId.user("ben");
    private static final SubjectId TEAM = SubjectId.group("team");

    private final Database database = SharedParts.obtain().postgres().createDatabase("replica");

    @BeforeEach
    void install() {
        Station.install(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void whatOneWritesAnotherHoldsAndANewOneLoads() {
        try (var writer = Station.on(database);
                var reader = Station.on(database)) {
            everyKindOfChange(writer);

            Station.await(
                    "the other replica",
                    () -> reader.snapshot().revision() == writer.snapshot().revision());
            try (var late = Station.on(database)) {
                assertThat(reader.snapshot()).isEqualTo(writer.snapshot());
                assertThat(late.snapshot()).isEqualTo(writer.snapshot());
            }
        }
    }

    private static void everyKindOfChange(Station writer) {
        writer.users(ANA, BEN);
        var custom = new RoleId("starter");
        var rule = new Rule(
                new RuleId(UUID.randomUUID()), ANA, custom, ALPHA, Instant.parse("2200-01-01T00:00:00.000001Z"));
        writer.change(
                new Change.ScopePut(new Scope(ALPHA, "Alpha", ScopeId.ROOT)),
                new Change.RolePut(
                        new Role(custom, "Starter", "…", false, Set.of(Permission.of("job:create")), ScopeId.ROOT)),
                new Change.SubjectPut(new Subject(TEAM, ALPHA, true, 7, Origin.DIRECTORY)),
                new Change.MembershipPut(new Membership(TEAM, ANA, 2)),
                new Change.MembershipPut(new Membership(TEAM, BEN, 2)),
                new Change.RulePut(rule, "a reason"));
        writer.change(
                new Change.MembershipDeleted(new Membership(TEAM, BEN, 3)),
                new Change.RulePut(new Rule(rule.id(), ANA, custom, ALPHA, null)),
                new Change.ScopePut(new Scope(ALPHA, "Alpha the second", ScopeId.ROOT)));
        writer.change(new Change.SubjectDeleted(SubjectId.user("never-heard-of"), 4));
        writer.change(new Change.RuleDeleted(rule.id()), new Change.RoleDeleted(custom));
        writer.change(new Change.RulePut(
                new Rule(new RuleId(UUID.randomUUID()), TEAM, new RoleId("viewer"), ALPHA, null), null));
    }

    @Test
    void aRoleWithAPermissionThatTheCatalogLacksIsLoadedAndBringsNothing() {
        try (var writer = Station.on(database)) {
            writer.users(ANA);
            var role = new RoleId("haunting");
            var ghost = Permission.of("ghost:haunt");
            writer.change(
                    new Change.RolePut(new Role(role, "Haunting", "…", false, Set.of(ghost), ScopeId.ROOT)),
                    new Change.RulePut(new Rule(new RuleId(UUID.randomUUID()), ANA, role, ScopeId.ROOT, null)));
            try (var late = Station.on(database)) {
                assertThat(late.snapshot()).isEqualTo(writer.snapshot());
                assertThat(new Decisions(late.snapshot())
                                .decide(ANA, ghost, ScopeId.ROOT, Instant.now())
                                .allowed())
                        .isFalse();
            }
        }
    }

    @Test
    void aReaderWhoWantsTheLatestHasIt() {
        try (var writer = Station.on(database);
                var reader = Station.on(database)) {
            for (int i = 0; i < 20; i++) {
                var revision = writer.change(new Change.ScopePut(new Scope(ALPHA, "Alpha " + i, ScopeId.ROOT)));
                var held = reader.following().latest().await().indefinitely();
                assertThat(held.revision()).isGreaterThanOrEqualTo(revision);
            }
        }
    }

    @Test
    void aWriteThatChangesNothingMakesNoRevision() {
        try (var station = Station.on(database)) {
            var before = station.snapshot().revision();
            assertThat(station.change()).isEqualTo(before);
        }
    }

    @Test
    void aRewoundDatabaseIsLoadedAnew() {
        try (var station = Station.on(database)) {
            var common = station.snapshot().revision();
            station.change(new Change.ScopePut(new Scope(ALPHA, "lost", ScopeId.ROOT)));

            rewindTo(common);
            try (var other = Station.on(database)) {
                other.change(new Change.ScopePut(new Scope(ALPHA, "of the other history", ScopeId.ROOT)));
            }

            Station.await(
                    "the other history",
                    () -> station.replica()
                            .usable()
                            .map(Held::snapshot)
                            .flatMap(snapshot -> snapshot.scopes().find(ALPHA))
                            .filter(scope -> scope.name().equals("of the other history"))
                            .isPresent());
        }
    }

    /** As a restore would: it stops nobody from following. */
    private void rewindTo(long revision) {
        Station.sqlAsOwner(database, """
                BEGIN;
                ALTER TABLE change DISABLE TRIGGER USER;
                ALTER TABLE revision_counter DISABLE TRIGGER USER;
                DELETE FROM change WHERE revision > %1$d;
                DELETE FROM scope WHERE id = 'project/alpha';
                UPDATE revision_counter SET revision = %1$d;
                ALTER TABLE change ENABLE TRIGGER USER;
                ALTER TABLE revision_counter ENABLE TRIGGER USER;
                COMMIT""".formatted(revision));
    }

    @Test
    void aKindOfChangeThatIsNotKnownMakesNotReady() {
        try (var station = Station.on(database)) {
            var next = station.snapshot().revision() + 1;
            station.sql("""
                    BEGIN;
                    INSERT INTO change (revision, ordinal, token, at, actor, request_id,
                                        entity, entity_id, operation, after)
                    VALUES (%1$d, 0, gen_random_uuid(), now(), 'user/somebody', 'r', 'condition', 'c', 'created', '{}');
                    UPDATE revision_counter SET revision = %1$d;
                    COMMIT""".formatted(next));

            Station.await("giving up", () -> station.replica().usable().isEmpty());
            assertThatThrownBy(() -> station.following().latest().await().indefinitely())
                    .hasMessageContaining("condition");
            assertThat(station.replica().usable()).isEmpty();
        }
    }

    @Test
    void aDeletedIdIsRefusedByTheTablesToo() {
        try (var station = Station.on(database)) {
            station.users(ANA);
            station.change(new Change.SubjectDeleted(ANA, 2));
            assertThatThrownBy(
                            () -> station.sql(
                                    "INSERT INTO subject (id, home, suspended, version, origin) VALUES ('user/ana', 'tenant/default', false, 9, 'local')"))
                    .hasMessageContaining("was deleted");
        }
    }
}
