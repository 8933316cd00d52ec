package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Change;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;

/** Writing a revision, inside the transaction that holds the lock on the counter. */
public final class Committing {
    /** The channel on which a committed revision wakes its followers. */
    public static final String CHANNEL = "access_revision";

    private static final String LOCK = "SELECT revision FROM revision_counter FOR UPDATE";
    private static final String MOVE = "UPDATE revision_counter SET revision = $1";
    private static final String WAKE = "SELECT pg_notify('" + CHANNEL + "', $1)";

    private Committing() {}

    /** Locks the counter: until the transaction ends, this is the last revision. */
    public static Uni<Long> lock(SqlConnection connection) {
        return connection
                .query(LOCK)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The state after the changes, which are in the tables, the record and the counter once the transaction commits. */
    public static Uni<State> write(
            SqlConnection connection, State at, List<Change> changes, Author author, Instant now) {
        var revision = new Revision(at.revision() + 1, ChangeLog.newToken(), changes);
        var after = at.apply(revision);
        var tables = new Tables(after.snapshot(), author, now);
        var statements = changes.stream().flatMap(tables::statements).toList();
        return inOrder(connection, Tables.batches(statements))
                .chain(() -> ChangeLog.append(
                        connection, new Transition(at.snapshot(), after.snapshot()), revision, author, now))
                .chain(() -> connection.preparedQuery(MOVE).execute(Tuple.of(revision.number())))
                .chain(() -> connection.preparedQuery(WAKE).execute(Tuple.of(Long.toString(revision.number()))))
                .replaceWith(after);
    }

    private static Uni<Void> inOrder(SqlConnection connection, List<List<Tables.Statement>> batches) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (var batch : batches) {
            written = written.chain(() -> execute(connection, batch));
        }
        return written;
    }

    private static Uni<Void> execute(SqlConnection connection, List<Tables.Statement> batch) {
        var values = batch.stream().map(Tables.Statement::values).toList();
        return connection
                .preparedQuery(batch.getFirst().sql())
                .executeBatch(values)
                .replaceWithVoid();
    }
}
