package dev.bailiwick.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One role owns the tables and makes them; the one that the service runs as can do what is written down here. */
@QuarkusTest
class DatabaseRolesTest extends WithRealParts {
    @Test
    void theServiceHasTheRightsThatItNeedsAndNoMore() {
        assertThat(Rows.of(RealParts.get().database(), """
                select table_name || ' ' || string_agg(lower(privilege_type), ' ' order by privilege_type)
                from information_schema.role_table_grants where grantee = current_user
                group by table_name order by table_name collate "C"
                """)).containsExactly("""
                audit_event insert select
                claimed_email delete insert select update
                directory_person delete insert select update
                first_administrator insert select
                group_member delete insert select update
                idempotency_key delete insert select update
                letter delete insert select update
                operation delete insert select update
                sign_in_cursor select update
                user_account delete insert select update
                user_group delete insert select update""".split("\n"));
    }

    /** A new table has to be thought of in {@code afterMigrate.sql}. */
    @Test
    void everyTableCanBeReadByTheServiceAndNoneIsItsOwn() {
        assertThat(Rows.of(RealParts.get().database(), """
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                and relname <> 'flyway_schema_history'
                and (pg_has_role(relowner, 'member') or not has_table_privilege(oid, 'select'))
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table user_account add column password varchar",
                "alter table audit_event disable trigger user",
                "drop table letter",
                "drop trigger audit_event_append_only on audit_event",
                "create table mine (id int)",
                "set role postgres",
            })
    void theServiceCannotAlterTheSchema(String statement) {
        assertThatThrownBy(() -> Rows.change(RealParts.get().database(), statement))
                .hasMessageMatching("(?s).*(must be owner|permission denied).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor_id = 'somebody-else'",
                "delete from audit_event",
                "truncate audit_event",
                "delete from first_administrator",
                "update first_administrator set email = 'somebody-else@example.com'",
                "delete from flyway_schema_history",
            })
    void theServiceCannotRewriteTheRecord(String statement) {
        assertThatThrownBy(() -> Rows.change(RealParts.get().database(), statement))
                .hasMessageContaining("permission denied");
    }
}
