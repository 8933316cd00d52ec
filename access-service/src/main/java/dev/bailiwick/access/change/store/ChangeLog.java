package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.id.ScopeId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The record of changes: read revision by revision, written by the serial write alone. */
public final class ChangeLog {
    private static final int REVISIONS_AT_ONCE = 500;

    // The row of the revision that was applied last comes too, for its token.
    private static final String READ = """
            SELECT revision, token, entity, entity_id, operation, version, after FROM change
            WHERE (revision = $1 AND ordinal = 0) OR (revision > $1 AND revision <= $2)
            ORDER BY revision, ordinal""";

    private static final String WRITE = """
            INSERT INTO change (revision, ordinal, token, at, actor, request_id,
                                entity, entity_id, operation, version, before, after, shown_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)""";

    private ChangeLog() {}

    /**
     * The state after every revision that the database has committed. Fails with {@link RewoundException} when the given
     * state is no part of the database's history, and with {@link UnknownChangeException}.
     */
    public static Uni<State> catchUp(SqlClient client, State from) {
        return client.preparedQuery(READ)
                .execute(Tuple.of(from.revision(), from.revision() + REVISIONS_AT_ONCE))
                .map(rows -> advance(from, rows))
                .chain(reached -> reached.revision() < from.revision() + REVISIONS_AT_ONCE
                        ? Uni.createFrom().item(reached)
                        : catchUp(client, reached));
    }

    private static State advance(State from, RowSet<Row> rows) {
        var state = from;
        boolean recognised = false;
        var revision = new ArrayList<Row>();
        for (var row : rows) {
            long number = row.getLong("revision");
            if (number == from.revision()) {
                recognised = row.getUUID("token").equals(from.token());
                continue;
            }
            if (!revision.isEmpty() && revision.getFirst().getLong("revision") != number) {
                state = state.apply(revisionOf(revision));
                revision.clear();
            }
            revision.add(row);
        }
        if (!recognised) {
            throw new RewoundException(from.revision());
        }
        return revision.isEmpty() ? state : state.apply(revisionOf(revision));
    }

    private static Revision revisionOf(List<Row> rows) {
        var first = rows.getFirst();
        return new Revision(
                first.getLong("revision"),
                first.getUUID("token"),
                rows.stream().map(ChangeLog::changeOf).toList());
    }

    private static Change changeOf(Row row) {
        return ChangeRows.read(new ChangeRow(
                row.getString("entity"),
                row.getString("entity_id"),
                row.getString("operation"),
                row.getLong("version"),
                null,
                row.getJsonObject("after")));
    }

    /** Records a revision. */
    static Uni<Void> append(SqlConnection connection, Transition step, Revision revision, Author author, Instant at) {
        var rows = new ArrayList<Tuple>();
        for (var change : revision.changes()) {
            var row = ChangeRows.write(change, step.before());
            rows.add(tuple(row, rows.size(), revision, author, at).addArrayOfString(shownAt(step, change)));
        }
        return connection.preparedQuery(WRITE).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple tuple(ChangeRow row, int ordinal, Revision revision, Author author, Instant at) {
        return Tuple.tuple()
                .addLong(revision.number())
                .addInteger(ordinal)
                .addUUID(revision.token())
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                .addString(author.subject().toString())
                .addString(author.requestId())
                .addString(row.entity())
                .addString(row.id())
                .addString(row.operation())
                .addLong(row.version())
                .addValue(row.before())
                .addValue(row.after());
    }

    private static String[] shownAt(Transition step, Change change) {
        return step.scopesOf(change).stream().map(ScopeId::toString).toArray(String[]::new);
    }

    static UUID newToken() {
        return UUID.randomUUID();
    }
}
