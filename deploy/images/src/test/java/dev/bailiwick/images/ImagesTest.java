package dev.bailiwick.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
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

/** What `make images` made, unpacked: what stands in it, whatever base it is built on. */
@Tag("images")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ImagesTest {
    private static final Release RELEASE = Release.ofThisCheckout();

    private final Images images = new Images(RELEASE, Images.folder());
    private final Map<Service, Unpacked> unpacked = new EnumMap<>(Service.class);

    @BeforeAll
    void unpack(@TempDir Path folder) throws IOException {
        for (Service service : Service.values()) {
            unpacked.put(service, Unpacked.from(images.tar(service), folder.resolve(service.title())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfOursGivesPrivilegesOrIsAnybodysToChange(Service service) throws IOException {
        for (AbsoluteUnixPath ours : List.of(Layout.JAVA, Layout.APPLICATION, Layout.BILL_OF_MATERIALS)) {
            assertThat(LooseFiles.below(unpacked(service).inside(ours))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImageSaysWhatItIsAndWhatStandsInIt(Service service) throws IOException {
        Unpacked image = unpacked(service);

        assertThat(image.labels())
                .containsEntry("org.opencontainers.image.title", service.title())
                .containsEntry("org.opencontainers.image.version", RELEASE.version())
                .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
                .containsKeys("org.opencontainers.image.revision", "org.opencontainers.image.created");
        Path inside = image.inside(Layout.BILL_OF_MATERIALS);
        assertThat(Files.readString(inside))
                .contains("\"CycloneDX\"", "pkg:maven/io.quarkus/quarkus-oidc@", "Java runtime");
    }

    @ParameterizedTest
    @EnumSource
    void theSameFilesMakeTheSameImage(Service service, @TempDir Path elsewhere) throws IOException {
        Path again = elsewhere.resolve("again.tar");
        String _ = new ImageTar(RELEASE, elsewhere).withoutCache(images.base(), images.content(service), again);

        assertThat(again).hasSameBinaryContentAs(images.tarWithoutCache(service));
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

    private Unpacked unpacked(Service service) {
        return Objects.requireNonNull(unpacked.get(service));
    }
}
