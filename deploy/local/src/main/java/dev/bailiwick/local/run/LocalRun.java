package dev.bailiwick.local.run;

import dev.bailiwick.local.FileLock;
import dev.bailiwick.local.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A pair that runs with its data in a folder that nobody else uses meanwhile; {@code env} is there while it is true. */
final class LocalRun implements AutoCloseable {
    private final FileLock lock;
    private final LocalPair pair;
    private final EnvFile env;

    private LocalRun(FileLock lock, LocalPair pair, EnvFile env) {
        this.lock = lock;
        this.pair = pair;
        this.env = env;
    }

    /** Returns when everything is ready. When this JVM is told to end, before or after that, everything is stopped. */
    static LocalRun start(Path folder, Progress progress) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            FileLock lock = FileLock.tryTake(folder.resolve("lock"))
                    .orElseThrow(() -> new IllegalStateException("another run uses " + folder + ": stop it first"));
            Files.deleteIfExists(folder.resolve("env"));
            LocalPair pair = new LocalPair(folder, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(pair::stop));
            EnvFile env = pair.start();
            env.write(folder.resolve("env"));
            return new LocalRun(lock, pair, env);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + folder, e);
        }
    }

    EnvFile env() {
        return env;
    }

    Postgres postgres() {
        return pair.postgres();
    }

    /** Starts again what dies, until this JVM is told to end. */
    void keepAlive() {
        pair.keepAlive();
    }

    @Override
    public void close() {
        pair.stop();
        lock.close();
    }
}
