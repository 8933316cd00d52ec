package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void compile() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        var inside = Files.createDirectories(classes.resolve("dev/example"));
        Files.writeString(inside.resolve("Part.class"), "a part");
        Files.writeString(inside.resolve("Other.class"), "another");
    }

    @Test
    void classesAndTheJarThatIsMadeOfThemHaveOneDigest() {
        assertThat(Folders.digestOfClasses(jar())).isEqualTo(Folders.digestOfClasses(classes));
    }

    @Test
    void aChangedClassHasAnotherDigest() throws IOException {
        var before = Folders.digestOfClasses(jar());
        Files.writeString(classes.resolve("dev/example/Part.class"), "a changed part");
        assertThat(Folders.digestOfClasses(jar())).isNotEqualTo(before);
    }

    private Path jar() {
        var jar = folder.resolve("classes.jar");
        var made = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", jar.toString(), "-C", classes.toString(), ".");
        assertThat(made).isZero();
        return jar;
    }
}
