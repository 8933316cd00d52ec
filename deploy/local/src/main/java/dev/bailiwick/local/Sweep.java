package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Removes from the cache what other versions of us have left there: what nobody has wanted for long, and nobody uses now.
 * Each is asked for while the lock is held without which nobody begins to use one.
 */
final class Sweep {
    static final String SHARED_PARTS = "shared-parts-";
    static final String KEYCLOAK = "keycloak-";
    private static final Duration LONG = Duration.ofDays(7);

    private Sweep() {}

    /** Held by whoever starts shared parts, of whatever version. */
    static Path startersLock() {
        return Checkout.cache().resolve("shared-parts.lock");
    }

    /** All but ours. Whoever calls holds the lock of the starters. */
    static void sharedParts(Path ours) {
        for (Path other : forgotten(SHARED_PARTS, ours)) {
            Optional<FileLock> daemonIsDead = FileLock.tryTake(other.resolve(SharedPartsDaemon.ALIVE));
            if (daemonIsDead.isPresent()) {
                try (FileLock _ = daemonIsDead.get()) {
                    Folders.delete(other);
                }
            }
        }
    }

    /** All but ours. Whoever calls holds the lock of those who build one. */
    static void keycloaks(Path ours) {
        forgotten(KEYCLOAK, ours).stream().filter(other -> !isRunFrom(other)).forEach(Folders::delete);
    }

    /** Keycloak's command line names its folder. */
    private static boolean isRunFrom(Path folder) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().commandLine().orElse("").contains(folder.toString()));
    }

    private static List<Path> forgotten(String prefix, Path ours) {
        Instant before = Instant.now().minus(LONG);
        try (Stream<Path> folders = Files.list(ours.toAbsolutePath().getParent())) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .filter(folder -> Files.isDirectory(folder) && !folder.equals(ours))
                    .filter(folder -> lastWanted(folder).isBefore(before))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant lastWanted(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException gone) {
            return Instant.now();
        }
    }
}
