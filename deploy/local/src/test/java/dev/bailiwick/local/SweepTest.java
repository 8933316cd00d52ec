package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    @TempDir
    Path cache;

    @Test
    void whatNobodyHasWantedForLongGoes() throws IOException {
        var ours = folder("shared-parts-ours", Duration.ofDays(30));
        var old = folder("shared-parts-old", Duration.ofDays(8));
        var recent = folder("shared-parts-recent", Duration.ofDays(6));
        var another = folder("something-else", Duration.ofDays(30));

        Sweep.sharedParts(ours);

        assertThat(old).doesNotExist();
        assertThat(ours).isDirectory();
        assertThat(recent).isDirectory();
        assertThat(another).isDirectory();
    }

    @Test
    void aDaemonThatLivesKeepsItsFolder() throws IOException {
        var old = folder("shared-parts-old", Duration.ofDays(8));
        try (var _ = FileLock.tryTake(old.resolve(SharedPartsDaemon.ALIVE)).orElseThrow()) {
            age(old, Duration.ofDays(8));
            Sweep.sharedParts(cache.resolve("shared-parts-ours"));
            assertThat(old).isDirectory();
        }
    }

    @Test
    void aKeycloakThatRunsStaysHoweverOld() throws IOException {
        var idle = folder("keycloak-1-idle", Duration.ofDays(30));
        var busy = folder("keycloak-1-busy", Duration.ofDays(30));
        var process = new ProcessBuilder("sh", "-c", "read -r line", "-Dkc.home.dir=" + busy).start();
        try {
            Sweep.keycloaks(cache.resolve("keycloak-2-ours"));
            assertThat(idle).doesNotExist();
            assertThat(busy).isDirectory();
        } finally {
            process.destroyForcibly();
        }
    }

    private Path folder(String name, Duration age) throws IOException {
        var folder = Files.createDirectories(cache.resolve(name));
        Files.writeString(folder.resolve("daemon.log"), "…");
        age(folder, age);
        return folder;
    }

    private static void age(Path folder, Duration age) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
