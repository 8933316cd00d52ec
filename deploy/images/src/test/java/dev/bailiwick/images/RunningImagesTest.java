package dev.bailiwick.images;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.local.ServiceProcess;
import dev.bailiwick.local.SharedParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What `make images` made, started as a container engine would. */
@Tag("images")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RunningImagesTest {
    private Surroundings around;
    private PackedPair pair;

    @BeforeAll
    void start() throws IOException {
        Images images = new Images(Release.ofThisCheckout(), Images.folder());
        Map<Service, Unpacked> unpacked = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            unpacked.put(
                    service,
                    Unpacked.from(images.tar(service), Images.folder().resolve("work/tested-" + service.title())));
        }
        around = new Surroundings(SharedParts.obtain());
        pair = new PackedPair(around, unpacked);
        for (Service service : Service.values()) {
            var _ = pair.start(service, RunningImagesTest::insistOnCache);
        }
    }

    @AfterAll
    void end() {
        pair.close();
        around.close();
    }

    /** With this a JVM that cannot use its cache ends instead of starting without. */
    private static List<String> insistOnCache(List<String> options) {
        options.add(1, "-XX:AOTMode=on");
        return options;
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsReadyOutOfItsImageWithItsCache(Service service) throws IOException {
        ServiceProcess process = pair.running(service);

        assertThat(process.isAlive()).isTrue();
        assertThat(Files.readString(Path.of("/proc", pid(process), "cmdline")))
                .contains("-XX:AOTMode=on", Layout.USE_CACHE, "-XX:+UseCompactObjectHeaders");
        assertThat(Files.readString(Path.of("/proc", pid(process), "maps"))).contains(Layout.CACHE.toString());
    }

    @ParameterizedTest
    @EnumSource
    void aServiceHasNoPrivileges(Service service) throws IOException {
        List<String> status = Files.readAllLines(Path.of("/proc", pid(pair.running(service)), "status"));

        assertThat(pair.image(service).user()).isEqualTo("10001:10001");
        assertThat(status)
                .contains(
                        "Uid:" + ("\t" + seenFromOutside("-u")).repeat(4),
                        "Gid:" + ("\t" + seenFromOutside("-g")).repeat(4),
                        "CapEff:\t0000000000000000",
                        "CapPrm:\t0000000000000000",
                        "NoNewPrivs:\t1");
    }

    /** Root becomes the image's user for good; anybody else has its number within alone. */
    private static String seenFromOutside(String kind) {
        boolean root = Command.output(List.of("id", "-u")).equals("0");
        return root ? Integer.toString(Layout.USER) : Command.output(List.of("id", kind));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceCanWriteToTmpAlone(Service service) throws IOException {
        Unpacked image = pair.image(service);
        Cell cell = new Cell(image);
        Path classes = cell.tmp().resolve("dev/bailiwick/images");
        Files.createDirectories(classes);
        Path own = Path.of("target/test-classes/dev/bailiwick/images/Scribe.class");
        Path _ = Files.copy(own, classes.resolve("Scribe.class"), StandardCopyOption.REPLACE_EXISTING);

        String written = Command.output(quiet(cell.command(List.of(
                image.entryPoint().getFirst(),
                "-cp",
                "/tmp",
                Scribe.class.getName(),
                "/",
                "/etc",
                "/opt/bailiwick",
                "/opt/java/lib",
                "/tmp"))));

        assertThat(written).isEqualTo("/tmp");
    }

    @Test
    void theRealmIsKeptOutOfItsImage() throws IOException, InterruptedException {
        Images images = new Images(Release.ofThisCheckout(), Images.folder());
        RealmKeeper keeper = new RealmKeeper();
        Unpacked image = Unpacked.from(images.tar(keeper), Images.folder().resolve("work/tested-" + keeper.title()));

        Process process = keeping(image);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(image.user()).isEqualTo("10001:10001");
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("/smtpServer/port", "was brought to the file");
    }

    private Process keeping(Unpacked image) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(new Cell(image).command(image.entryPoint())).redirectErrorStream(true);
        builder.environment().putAll(image.environment());
        builder.environment().putAll(around.forRealm());
        return builder.start();
    }

    private static List<String> quiet(List<String> command) {
        return Stream.concat(Stream.of("sh", "-c", "exec \"$@\" 2>/dev/null", "sh"), command.stream())
                .toList();
    }

    private static String pid(ServiceProcess process) {
        return Long.toString(process.pid());
    }
}
