package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresArchiveTest {
    private static final String ONE = "one";
    private static final String OTHER = "other";

    @TempDir
    private Path folder;

    @Test
    void aCopyThatWasMadeDuringWorkComesBackAtTheMomentAskedForInAllDatabases() {
        PostgresArchive archive = new PostgresArchive(folder.resolve("archive"));
        try (PostgresServer first = server("first")) {
            archive.follow(first.postgres());
            first.stop();
            first.startAgain();
            Postgres at = first.postgres();
            run(at, "postgres", "CREATE DATABASE " + ONE);
            run(at, "postgres", "CREATE DATABASE " + OTHER);
            run(at, ONE, "CREATE TABLE t AS SELECT 'before' AS word");
            run(at, OTHER, "CREATE TABLE t AS SELECT 'before' AS word");
            archive.copy(at, () -> run(at, ONE, "INSERT INTO t VALUES ('meanwhile')"));
            run(at, OTHER, "INSERT INTO t VALUES ('after the copy')");
            Instant moment = archive.now(at);
            run(at, ONE, "INSERT INTO t VALUES ('too late')");
            run(at, OTHER, "DELETE FROM t");
            archive.complete(at);

            archive.restore(folder.resolve("second"), moment);
            try (PostgresServer second = server("second")) {
                archive.awaitRecovered(second.postgres());
                assertThat(words(second.postgres(), ONE)).containsExactlyInAnyOrder("before", "meanwhile");
                assertThat(words(second.postgres(), OTHER)).containsExactlyInAnyOrder("before", "after the copy");

                DatabaseContents.replace(OTHER, second.postgres(), at);
                assertThat(words(at, OTHER)).containsExactlyInAnyOrder("before", "after the copy");
                assertThat(words(at, ONE)).contains("too late");
            }
        }
    }

    private PostgresServer server(String name) {
        return PostgresServer.start(folder.resolve(name), Ports.free(), PostgresServer.Durability.THROWN_AWAY);
    }

    private static void run(Postgres server, String database, String sql) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words(Postgres server, String database) {
        List<String> words = new ArrayList<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT word FROM t")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
