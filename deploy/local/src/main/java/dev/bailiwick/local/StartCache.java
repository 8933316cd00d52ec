package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The JVM's AOT cache beside a packaged service, with which it starts on less than half of the work. Packaging again takes
 * it away, and a JVM that it does not fit ignores it.
 */
record StartCache(Path cache) {
    static StartCache beside(Path jar) {
        return new StartCache(jar.resolveSibling("service.aot"));
    }

    boolean isThere() {
        return Files.isRegularFile(cache);
    }

    String use() {
        return "-XX:AOTCache=" + cache;
    }

    String write() {
        return "-XX:AOTCacheOutput=" + written();
    }

    /** After the process that wrote it has ended; one that was killed has written none. */
    void keep() {
        if (Files.isRegularFile(written())) {
            try {
                Files.move(written(), cache, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path written() {
        return cache.resolveSibling(cache.getFileName() + ".written");
    }
}
