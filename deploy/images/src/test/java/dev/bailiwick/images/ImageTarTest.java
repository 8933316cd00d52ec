package dev.bailiwick.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageTarTest {
    private static final Release RELEASE = new Release("1.2.3", "a-commit", Instant.parse("2026-01-01T00:00:00Z"));

    @Test
    void theTimeOfTheBuildLeavesNoTrace(@TempDir Path folder) throws IOException {
        Path first = image(folder.resolve("first"), Instant.parse("2026-03-01T12:00:00Z"));
        Path second = image(folder.resolve("second"), Instant.parse("2026-03-02T07:30:00Z"));

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void whatIsUnpackedIsAsOldAsWhatTheJavaRuntimeWasMadeFor(@TempDir Path folder) throws IOException {
        Path tar = image(folder.resolve("made"), Instant.parse("2026-03-01T12:00:00Z"));

        Path file = Unpacked.from(tar, folder.resolve("unpacked")).root().resolve("etc/motto");

        assertThat(file).hasContent("who, what, where");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(JavaRuntime.THEN);
    }

    @Test
    void aBaseIsFetchedByItsName(@TempDir Path folder) throws IOException {
        Path motto = image(folder.resolve("made"), Instant.parse("2026-03-01T12:00:00Z"));
        Path cache = Files.writeString(folder.resolve("cache"), "what a run left");
        Path tar = folder.resolve("whole.tar");

        try (LoopbackRegistry registry = new LoopbackRegistry(motto)) {
            String _ = new ImageTar(RELEASE, folder.resolve("fetched"))
                    .withCache(Base.called(registry.image()), cache, Service.ACCESS, tar);
        }

        Unpacked image = Unpacked.from(tar, folder.resolve("unpacked"));
        assertThat(image.root().resolve("etc/motto")).hasContent("who, what, where");
        assertThat(image.inside(Layout.CACHE)).hasContent("what a run left");
    }

    @Test
    void aBaseIsAFileWhereThereIsOneAndOnlyThisMachineMayServeItWithoutTrustedTls(@TempDir Path folder)
            throws IOException {
        Path tar = Files.writeString(folder.resolve("base.tar"), "");

        assertThat(Base.called(tar.toString())).isEqualTo(new Base.Tar(tar));
        assertThat(Base.called("registry.example.com/acme/base:1").mayBeInsecure())
                .isFalse();
        assertThat(Base.called("127.0.0.1.example.com/acme/base:1").mayBeInsecure())
                .isFalse();
        assertThatThrownBy(() -> Base.called("/nowhere/Base.tar")).hasMessageContaining("neither a file");
    }

    private static Path image(Path folder, Instant madeAt) throws IOException {
        Path file = Files.createDirectories(folder).resolve("motto");
        Files.writeString(file, "who, what, where");
        Files.setLastModifiedTime(file, FileTime.from(madeAt));
        FileEntriesLayer layer = FileEntriesLayer.builder()
                .addEntry(file, AbsoluteUnixPath.get("/etc/motto"))
                .build();
        return new ImageTar(RELEASE, folder.resolve("work")).base(layer, folder.resolve("image.tar"));
    }
}
