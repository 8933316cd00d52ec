package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;

/**
 * Backups of a PostgreSQL server by nothing but the server itself: a copy of its data, taken while it works, and the archive of
 * its log, which brings the copy to any moment after it. Every database of the server is brought to the same one. See
 * "Continuous Archiving and Point-in-Time Recovery" in PostgreSQL's manual.
 */
public final class PostgresArchive {
    /** PostgreSQL does not know the letter Z here. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path log;
    private final Path copy;

    /** An archive in this folder, which nobody else can read. */
    public PostgresArchive(Path folder) {
        this.log = folder.resolve("log");
        this.copy = folder.resolve("copy");
        try {
            Files.createDirectories(log);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the server's next start on it hands its log over. */
    public void follow(Postgres server) {
        Path piece = log.resolve("%f");
        // The last name only when it is whole: the server tries again what has failed.
        String command = "test ! -f \"" + piece + "\" && cp \"%p\" \"" + piece + ".part\" && mv \"" + piece
                + ".part\" \"" + piece + "\"";
        run(server, "ALTER SYSTEM SET archive_mode = on", "ALTER SYSTEM SET archive_command = " + literal(command));
    }

    /** Copies the server's data, in the place of an older copy. Work goes on meanwhile, and so does this one. */
    public void copy(Postgres server, Runnable meanwhile) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("SELECT pg_backup_start('copy', fast => true)")
                    .close();
            CompletableFuture<Void> work = CompletableFuture.runAsync(meanwhile);
            Folders.delete(copy);
            DataFolder.copy(dataOf(statement), copy);
            work.join();
            // Only with this label does a server know from where in the log to go on.
            try (ResultSet end = statement.executeQuery("SELECT labelfile FROM pg_backup_stop()")) {
                end.next();
                Files.writeString(copy.resolve("backup_label"), end.getString(1));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The data of PostgreSQL cannot be copied", e);
        }
    }

    private static Path dataOf(Statement statement) throws SQLException {
        try (ResultSet data = statement.executeQuery("SHOW data_directory")) {
            data.next();
            return Path.of(data.getString(1));
        }
    }

    /** The present moment, by the server's clock. */
    public Instant now(Postgres server) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery("SELECT clock_timestamp()")) {
            now.next();
            return now.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until everything is here that was committed before the call. In production {@code archive_timeout} sees to it. */
    public void complete(Postgres server) {
        String last;
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet piece = statement.executeQuery(
                        "SELECT pg_walfile_name(pg_create_restore_point('complete')), pg_switch_wal()")) {
            piece.next();
            last = piece.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(log.resolve(last))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("PostgreSQL has not archived " + last + " after " + PATIENCE);
            }
            Child.pause(Duration.ofMillis(50));
        }
    }

    /** Puts the copy where a server's data is to be; the server brings it to the moment when it starts. */
    public void restore(Path data, Instant moment) {
        try {
            Folders.copy(copy, data);
            DataFolder.close(data);
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    """
                    restore_command = %s
                    recovery_target_time = '%s'
                    recovery_target_action = promote
                    """.formatted(
                                    literal("cp \"" + log.resolve("%f") + "\" \"%p\""),
                                    moment.atOffset(ZoneOffset.UTC).format(MOMENT)),
                    StandardOpenOption.APPEND);
            Files.createFile(data.resolve("recovery.signal"));
        } catch (IOException e) {
            throw new UncheckedIOException("The copy cannot be put to " + data, e);
        }
    }

    /** Waits until the server is at its moment, and takes writes again. */
    public void awaitRecovered(Postgres server) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isRecovering(server)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("PostgreSQL has not recovered after " + PATIENCE);
            }
            Child.pause(Duration.ofMillis(50));
        }
    }

    private static boolean isRecovering(Postgres server) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT pg_is_in_recovery()")) {
            answer.next();
            return answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be asked whether it has recovered", e);
        }
    }

    private static void run(Postgres server, String... statements) {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                boolean _ = statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
