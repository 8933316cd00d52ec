package dev.bailiwick.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What `make images` made, unpacked: what stands in it, whatever base it is built on. */
@Tag("images")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImagesTest {
    private static final Release RELEASE = Release.ofThisCheckout();

    private final Images images = new Images(RELEASE, Images.folder());
    private final Map<Program, Unpacked> unpacked = new HashMap<>();

    @BeforeAll
    void unpack(@TempDir Path folder) throws IOException {
        for (Program program : programs().toList()) {
            unpacked.put(program, Unpacked.from(images.tar(program), folder.resolve(program.title())));
        }
    }

    static Stream<Program> programs() {
        return Stream.concat(Stream.of(Service.values()), Stream.of(new RealmKeeper()));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void nothingOfOursGivesPrivilegesOrIsAnybodysToChange(Program program) throws IOException {
        for (AbsoluteUnixPath ours : List.of(Layout.JAVA, Layout.APPLICATION, Layout.BILL_OF_MATERIALS)) {
            assertThat(LooseFiles.below(unpacked(program).inside(ours))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void anImageSaysWhatItIsAndWhatStandsInIt(Program program) throws IOException {
        Unpacked image = unpacked(program);

        assertThat(image.labels())
                .containsEntry("org.opencontainers.image.title", program.title())
                .containsEntry("org.opencontainers.image.version", RELEASE.version())
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsKeys("org.opencontainers.image.revision", "org.opencontainers.image.created");
        Path inside = image.inside(Layout.BILL_OF_MATERIALS);
        assertThat(Files.readString(inside)).contains("\"CycloneDX\"", library(program), "Java runtime");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theSameFilesMakeTheSameImage(Program program, @TempDir Path elsewhere) throws IOException {
        Path again = elsewhere.resolve("again.tar");
        String _ = new ImageTar(RELEASE, elsewhere).withoutCache(images.base(), images.content(program), again);

        assertThat(again)
                .hasSameBinaryContentAs(
                        switch (program) {
                            case Service service -> images.tarWithoutCache(service);
                            case RealmKeeper keeper -> images.tar(keeper);
                        });
    }

    @ParameterizedTest
    @EnumSource
    void theCacheIsALayerOfItsOwn(Service service) {
        List<String> without = layers(images.tarWithoutCache(service));
        List<String> with = layers(images.tar(service));

        assertThat(with).hasSize(without.size() + 1).startsWith(without.toArray(String[]::new));
    }

    private static List<String> layers(Path tar) {
        return Stream.of(Command.output(List.of("tar", "-xOf", tar.toString(), "manifest.json"))
                        .replaceAll(".*\"Layers\":\\[([^]]*)].*", "$1")
                        .split(","))
                .toList();
    }

    private static String library(Program program) {
        return switch (program) {
            case Service _ -> "pkg:maven/io.quarkus/quarkus-oidc@";
            case RealmKeeper _ -> "pkg:maven/com.fasterxml.jackson.core/jackson-databind@";
        };
    }

    private Unpacked unpacked(Program program) {
        return Objects.requireNonNull(unpacked.get(program));
    }
}
