package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The JVM's AOT cache beside a packaged service, with which it starts on less than half of the work. One process of a build
 * is the first to ask and writes it when it ends; packaging again takes it away, and a JVM that it does not fit ignores it.
 */
final class StartCache {
    private final Path cache;
    private final Path claim;
    private final Path written;

    private StartCache(Path cache) {
        this.cache = cache;
        this.claim = cache.resolveSibling(cache.getFileName() + ".claim");
        this.written = cache.resolveSibling(cache.getFileName() + ".written");
    }

    static StartCache beside(Path jar) {
        return new StartCache(jar.resolveSibling("service.aot"));
    }

    boolean isThere() {
        return Files.isRegularFile(cache);
    }

    /** Whether it falls to the caller to have it written: he then owes {@link #keep} or {@link #giveUp}. */
    boolean claim() {
        try {
            Files.createFile(claim);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String use() {
        return "-XX:AOTCache=" + cache;
    }

    String write() {
        return "-XX:AOTCacheOutput=" + written;
    }

    /** After the process that wrote it has ended. */
    void keep() {
        try {
            if (Files.isRegularFile(written)) {
                Files.move(written, cache, StandardCopyOption.ATOMIC_MOVE);
            }
            giveUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next process may claim it. */
    void giveUp() {
        try {
            Files.deleteIfExists(written);
            Files.deleteIfExists(claim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
