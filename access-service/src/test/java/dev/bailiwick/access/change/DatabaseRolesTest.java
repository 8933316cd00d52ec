package dev.bailiwick.access.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bailiwick.access.support.Station;
import dev.bailiwick.local.Database;
import dev.bailiwick.local.SharedParts;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One role owns the tables and makes them; the one that the service runs as can do what is written down here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseRolesTest {
    private static final int REPLICAS = 3;

    private final Database database = SharedParts.obtain().postgres().createDatabase("roles");
    private Station station;

    /** Replicas that start at once on an empty database: whoever comes second waits, and finds it done. */
    @BeforeAll
    void migrateManyTimesAtOnce() {
        var starts = IntStream.range(0, REPLICAS)
                .mapToObj(_ -> CompletableFuture.runAsync(() -> Station.migrate(database)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(starts).join();
        Station.install(database);
        station = Station.on(database);
    }

    @AfterAll
    void drop() {
        station.close();
        database.close();
    }

    @Test
    void theServiceHasTheRightsThatItNeedsAndNoMore() {
        assertThat(query("""
                SELECT table_name || ' ' || string_agg(lower(privilege_type), ' ' ORDER BY privilege_type)
                FROM information_schema.role_table_grants WHERE grantee = current_user
                GROUP BY table_name ORDER BY table_name COLLATE "C"
                """)).isEqualTo("""
                access_rule delete insert select update
                catalog delete insert select update
                change insert select
                changed_entity insert select
                deleted_subject insert select
                membership delete insert select update
                revision_counter select update
                role delete insert select update
                role_permission delete insert select update
                scope delete insert select update
                subject delete insert select update""");
    }

    /** A new table has to be thought of in {@code afterMigrate.sql}. */
    @Test
    void everyTableCanBeReadByTheServiceAndNoneIsItsOwn() {
        assertThat(query("""
                SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                AND relname <> 'flyway_schema_history'
                AND (pg_has_role(relowner, 'MEMBER') OR NOT has_table_privilege(oid, 'SELECT'))
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE scope ADD COLUMN colour text",
                "ALTER TABLE change DISABLE TRIGGER USER",
                "DROP TABLE access_rule",
                "DROP TRIGGER change_is_append_only ON change",
                "CREATE TABLE mine (id int)",
                "CREATE INDEX mine ON scope (name)",
                "CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "SET ROLE postgres",
            })
    void theServiceCannotAlterTheSchema(String statement) {
        assertThatThrownBy(() -> station.sql(statement))
                .hasMessageMatching("(?s).*(must be owner|permission denied).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE change SET actor = 'user/somebody-else'",
                "DELETE FROM change",
                "TRUNCATE change",
                "DELETE FROM deleted_subject",
                "UPDATE deleted_subject SET version = 0",
                "DELETE FROM revision_counter",
                "INSERT INTO revision_counter (revision) VALUES (1)",
                "DELETE FROM flyway_schema_history",
            })
    void theServiceCannotRewriteTheRecord(String statement) {
        assertThatThrownBy(() -> station.sql(statement)).hasMessageContaining("permission denied");
    }

    /** Triggers, for whoever has the rights of the owner and makes a mistake. */
    @Test
    void theOwnerDoesNotRewriteTheRecordByMistake() {
        assertOwnerIsRefused("UPDATE change SET actor = 'user/somebody-else'", "refused");
        assertOwnerIsRefused("DELETE FROM change", "refused");
        assertOwnerIsRefused("TRUNCATE change", "refused");
        assertOwnerIsRefused("UPDATE revision_counter SET revision = revision + 1", "has no change");
    }

    @Test
    void aServiceThatWouldRunAsTheOwnerIsRefused() {
        assertThatThrownBy(() -> Station.migrate(database.asOwner())).hasStackTraceContaining("Refusing to start");
    }

    private void assertOwnerIsRefused(String statement, String why) {
        assertThatThrownBy(() -> Station.sqlAsOwner(database, statement)).hasStackTraceContaining(why);
    }

    private String query(String sql) {
        var rows = station.pool().query(sql).execute().await().indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }
}
