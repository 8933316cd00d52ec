package dev.bailiwick.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of one database; held in memory on their way, so for small ones. */
public final class DatabaseContents {
    private DatabaseContents() {}

    /**
     * Replaces all rows of the database by those that it has on another server, in one transaction and without its
     * triggers, as a restore does it. Whoever is connected stays connected.
     */
    public static void replace(String database, Postgres from, Postgres to) {
        try (Connection source = from.connect(database);
                Connection target = to.connect(database);
                Statement statement = target.createStatement()) {
            List<String> tables = tables(source);
            target.setAutoCommit(false);
            boolean _ = statement.execute("SET LOCAL session_replication_role = replica");
            boolean _ = statement.execute("TRUNCATE " + String.join(", ", tables));
            for (String table : tables) {
                copy(table, copying(source), copying(target));
            }
            target.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The rows of " + database + " cannot be replaced", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void copy(String table, CopyManager from, CopyManager to) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        long _ = from.copyOut("COPY " + table + " TO STDOUT (FORMAT binary)", rows);
        long _ = to.copyIn(
                "COPY " + table + " FROM STDIN (FORMAT binary)", new ByteArrayInputStream(rows.toByteArray()));
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
