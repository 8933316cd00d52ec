package dev.bailiwick.local.run;

import dev.bailiwick.local.DatabaseContents;
import dev.bailiwick.local.FileLock;
import dev.bailiwick.local.Folders;
import dev.bailiwick.local.Ports;
import dev.bailiwick.local.PostgresArchive;
import dev.bailiwick.local.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pair whose PostgreSQL is archived, and what can be done to its data. */
final class DrilledPair implements AutoCloseable {
    private final Path folder;
    private final FileLock lock;
    private final Progress progress;
    private final PostgresArchive archive;
    private @Nullable LocalRun running;

    private DrilledPair(Path folder, FileLock lock, Progress progress) {
        this.folder = folder;
        this.lock = lock;
        this.progress = progress;
        this.archive = new PostgresArchive(folder.resolve("archive"));
    }

    /** What an older drill has left in the folder is deleted. */
    static DrilledPair in(Path folder, Progress progress) {
        FileLock lock = FileLock.tryTake(folder.resolveSibling("restore-drill.lock"))
                .orElseThrow(() -> new IllegalStateException("another drill uses " + folder));
        Folders.delete(folder);
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createDirectory(folder.resolve("pair"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DrilledPair(folder, lock, progress);
    }

    /** What an operator does before he installs. */
    void archiveFromTheBeginning() {
        Addresses _ = Addresses.chooseElsewhere(new Kept(folder.resolve("pair/kept.properties")));
        try (PostgresServer server = PostgresServer.keeping(data(), Ports.free())) {
            archive.follow(server.postgres());
        }
    }

    EnvFile start() {
        LocalRun run = LocalRun.start(folder.resolve("pair"), progress);
        running = run;
        return run.env();
    }

    /** A copy of all databases, while they are written to. */
    void backUp(Runnable meanwhile) {
        archive.copy(run().postgres(), meanwhile);
    }

    Instant now() {
        return archive.now(run().postgres());
    }

    /** Returns when everything that was committed can be had back. */
    void awaitArchived() {
        archive.complete(run().postgres());
    }

    void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    void loseAllData() {
        Folders.delete(data());
    }

    /** All databases as they were at that moment. */
    void restoreAll(Instant moment) {
        recover(data(), moment).close();
    }

    /** One database as it was at that moment, under whoever works with it. */
    void restoreUnderWork(String database, Instant moment) {
        awaitArchived();
        try (PostgresServer aside = recover(folder.resolve("aside"), moment)) {
            DatabaseContents.replace(database, aside.postgres(), run().postgres());
        }
    }

    private PostgresServer recover(Path data, Instant moment) {
        archive.restore(data, moment);
        PostgresServer server = PostgresServer.keeping(data, Ports.free());
        archive.awaitRecovered(server.postgres());
        return server;
    }

    private Path data() {
        return folder.resolve("pair/postgres");
    }

    private LocalRun run() {
        if (running == null) {
            throw new IllegalStateException("The pair does not run");
        }
        return running;
    }

    @Override
    public void close() {
        stop();
        lock.close();
    }
}
