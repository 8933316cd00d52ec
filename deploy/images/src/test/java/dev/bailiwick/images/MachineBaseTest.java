package dev.bailiwick.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MachineBaseTest {
    private Path root;

    @BeforeAll
    void unpack(@TempDir Path folder) throws IOException {
        Path java = Path.of(System.getProperty("java.home"));
        Path tar = new ImageTar(new Release("1.2.3", "a-commit", Instant.EPOCH), folder)
                .base(new MachineBase(folder, java).layer(), folder.resolve("base.tar"));
        root = Unpacked.from(tar, folder.resolve("unpacked")).root();
    }

    @Test
    void itHasTheLibrariesThatJavaIsLinkedAgainst() throws IOException {
        assertThat(namesOfFiles()).contains("libc.so.6", "libm.so.6").anyMatch(name -> name.startsWith("ld-linux"));
    }

    @Test
    void itHasNoProgramButTheLoaderOfLibraries() throws IOException {
        assertThat(root.resolve("bin")).doesNotExist();
        assertThat(root.resolve("usr/bin")).doesNotExist();
        assertThat(namesOfFiles()).doesNotContain("sh", "bash", "busybox");
    }

    @Test
    void onlyTmpIsAnybodysToChange() throws IOException {
        assertThat(LooseFiles.below(root)).containsExactly(root.resolve("tmp"));
    }

    private List<String> namesOfFiles() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }
}
