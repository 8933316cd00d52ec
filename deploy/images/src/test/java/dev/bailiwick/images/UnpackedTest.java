package dev.bailiwick.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnpackedTest {
    @TempDir
    private Path folder;

    private Path root;

    @BeforeEach
    void nameRoot() {
        root = folder.resolve("unpacked/root");
    }

    @Test
    void aLayerTakesAwayAFileOfThoseBelow() throws IOException {
        Path below = layer("1", "etc/motto", "etc/other");
        Path above = layer("2", "etc/.wh.motto", "etc/more");

        unpack(below, above);

        assertThat(root.resolve("etc")).isDirectoryNotContaining("glob:**motto");
        assertThat(root.resolve("etc/other")).exists();
        assertThat(root.resolve("etc/more")).exists();
    }

    @Test
    void aLayerEmptiesAFolderOfThoseBelowAndFillsItAnew() throws IOException {
        Path below = layer("1", "etc/motto", "etc/below/other", "var/kept");
        Path above = layer("2", "etc/.wh..wh..opq", "etc/more");

        unpack(below, above);

        assertThat(root.resolve("etc")).isDirectoryContaining("glob:**/more");
        try (var files = Files.list(root.resolve("etc"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(root.resolve("var/kept")).exists();
    }

    @Test
    void aLayerTakesNothingAwayOutsideOfItsImage() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.createFile(mine.resolve("letter"));
        Path link = Files.createDirectories(folder.resolve("1"));
        Files.createSymbolicLink(link.resolve("away"), mine);
        Path below = packed("1");
        Path above = layer("2", "away/.wh.letter");

        assertThatThrownBy(() -> unpack(below, above)).hasMessageContaining("outside");
        assertThat(mine.resolve("letter")).exists();
    }

    private Path layer(String name, String... files) throws IOException {
        for (String file : files) {
            Path one = folder.resolve(name).resolve(file);
            Files.createDirectories(one.getParent());
            Files.createFile(one);
        }
        return packed(name);
    }

    private Path packed(String name) {
        Path tar = folder.resolve(name + ".tar");
        Command.run("tar", "-cf", tar.toString(), "-C", folder.resolve(name).toString(), ".");
        return tar;
    }

    private void unpack(Path below, Path above) throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"config\": {}}");
        Files.writeString(folder.resolve("manifest.json"), """
                [{"Config": "config.json", "Layers": ["%s", "%s"]}]
                """.formatted(below.getFileName(), above.getFileName()));
        Path image = folder.resolve("image.tar");
        Command.run(
                "tar",
                "-cf",
                image.toString(),
                "-C",
                folder.toString(),
                "config.json",
                "manifest.json",
                "1.tar",
                "2.tar");
        Unpacked _ = Unpacked.from(image, folder.resolve("unpacked"));
    }
}
