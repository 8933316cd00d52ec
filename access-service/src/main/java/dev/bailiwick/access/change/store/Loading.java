package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.SnapshotBuilder;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Everything that is stored, counter included, as of one instant. */
public final class Loading {
    // First in its transaction; with READ COMMITTED each query below would see another instant.
    private static final String ONE_INSTANT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

    private static final String HEAD = """
            SELECT revision, token FROM revision_counter JOIN change USING (revision) WHERE ordinal = 0""";

    private static final int ROWS_AT_ONCE = 1_000;

    private final SqlConnection connection;

    private Loading(SqlConnection connection) {
        this.connection = connection;
    }

    public static Uni<State> load(Pool pool) {
        return pool.withTransaction(connection ->
                connection.query(ONE_INSTANT).execute().chain(() -> new Loading(connection).everything()));
    }

    private Uni<State> everything() {
        return connection
                .query("SELECT entity FROM changed_entity")
                .execute()
                .invoke(rows -> rows.forEach(row -> ChangeRows.requireKnown(row.getString(0))))
                .chain(() -> connection.query(HEAD).execute())
                .map(rows -> rows.iterator().next())
                .chain(head -> everythingAt(head.getLong("revision"), head.getUUID("token")));
    }

    private Uni<State> everythingAt(long revision, UUID token) {
        return catalog()
                .chain(catalog -> fill(new SnapshotBuilder(revision, catalog)))
                .map(builder -> new State(builder.build(), token));
    }

    private Uni<Catalog> catalog() {
        return connection.query("SELECT document FROM catalog").execute().map(rows -> {
            var row = rows.iterator();
            return row.hasNext() ? CatalogJson.read(row.next().getJsonObject(0)) : Catalog.EMPTY;
        });
    }

    private Uni<SnapshotBuilder> fill(SnapshotBuilder builder) {
        return each("SELECT id, name, parent FROM scope", row -> builder.add(scope(row)))
                .chain(() -> each(ROLES, row -> builder.add(role(row))))
                .chain(() -> each(
                        "SELECT id, home, suspended, version, origin FROM subject", row -> builder.add(subject(row))))
                .chain(() -> each(
                        "SELECT id, version FROM deleted_subject",
                        row -> builder.addDeleted(subjectId(row, "id"), row.getLong("version"))))
                .chain(() -> each(
                        "SELECT group_id, member, version, present FROM membership",
                        row -> addMembership(builder, row)))
                .chain(() -> each(
                        "SELECT id, subject, role, scope, expires_at FROM access_rule", row -> builder.add(rule(row))))
                .replaceWith(builder);
    }

    private static final String ROLES = """
            SELECT id, name, description, home,
                   ARRAY(SELECT permission FROM role_permission WHERE role = role.id) AS permissions
            FROM role WHERE NOT built_in""";

    private Uni<Void> each(String sql, Consumer<Row> take) {
        return connection
                .prepare(sql)
                .onItem()
                .transformToMulti(
                        statement -> statement.createStream(ROWS_AT_ONCE).toMulti())
                .onItem()
                .invoke(take)
                .onItem()
                .ignoreAsUni();
    }

    private static Scope scope(Row row) {
        var parent = row.getString("parent");
        return new Scope(scopeId(row, "id"), row.getString("name"), parent == null ? null : scopeId(row, "parent"));
    }

    private static Role role(Row row) {
        var permissions = Arrays.stream(row.getArrayOfStrings("permissions"))
                .map(Permission::of)
                .collect(Collectors.toSet());
        return new Role(
                new RoleId(row.getString("id")),
                row.getString("name"),
                row.getString("description"),
                false,
                permissions,
                scopeId(row, "home"));
    }

    private static Subject subject(Row row) {
        return new Subject(
                subjectId(row, "id"),
                scopeId(row, "home"),
                row.getBoolean("suspended"),
                row.getLong("version"),
                DataJson.origin(row.getString("origin")));
    }

    private static void addMembership(SnapshotBuilder builder, Row row) {
        var membership = new Membership(subjectId(row, "group_id"), subjectId(row, "member"), row.getLong("version"));
        if (row.getBoolean("present")) {
            builder.add(membership);
        } else {
            builder.addEnded(membership);
        }
    }

    private static Rule rule(Row row) {
        var expiresAt = row.getOffsetDateTime("expires_at");
        return new Rule(
                new RuleId(row.getUUID("id")),
                subjectId(row, "subject"),
                new RoleId(row.getString("role")),
                scopeId(row, "scope"),
                expiresAt == null ? null : expiresAt.toInstant());
    }

    private static ScopeId scopeId(Row row, String column) {
        return ScopeId.parse(row.getString(column)).orElseThrow();
    }

    private static SubjectId subjectId(Row row, String column) {
        return SubjectId.parse(row.getString(column)).orElseThrow();
    }
}
