package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole build is killed at its topmost process: nothing that it has started outlives it for long. */
class KilledBuildTest {
    private static final int START_MILLIS = 180_000;
    private static final long PATIENCE_SECONDS = 30;
    private static final String HTTP_PORT = "--http-port=";

    @TempDir
    Path folder;

    @Test
    void everySharedPartEndsWithTheKilledBuild() throws Exception {
        // The unpacked servers are the real ones; the daemon is one of its own, as its cache is another.
        var cache = Files.createDirectories(folder.resolve("bailiwick"));
        linkTo(SharedParts.obtain(), cache);
        try (var answers = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answers.setSoTimeout(START_MILLIS);
            startBuild(answers.getLocalPort());
            var told = told(answers);
            var build = process(told.get(0));
            var servers =
                    told.subList(1, 4).stream().map(KilledBuildTest::process).toList();
            var ports = told.subList(4, 6).stream().map(Integer::valueOf).toList();
            assertThat(servers).allMatch(ProcessHandle::isAlive);
            assertThat(isOpen(ports.getLast())).isTrue();

            build.destroyForcibly();

            for (var server : servers) {
                assertThat(server.onExit()
                                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                                .isAlive())
                        .isFalse();
            }
            assertThat(ports).noneMatch(KilledBuildTest::isOpen);
        }
    }

    /** By a shell that ends at once: without us above it, it is the topmost process of a build of its own. */
    private void startBuild(int answers) throws IOException {
        var launcher = new ProcessBuilder("sh", "-c", "exec \"$@\" < /dev/null > \"$0\" 2>&1 &")
                .directory(Checkout.root().toFile());
        launcher.command().add(folder.resolve("build.log").toString());
        launcher.command().addAll(java(Build.class, answers));
        launcher.environment().put("XDG_CACHE_HOME", folder.toString());
        var _ = launcher.start();
    }

    private static List<String> java(Class<?> main, int answers) {
        return List.of(
                Checkout.java(), "-Xmx64m", "-cp", Checkout.classPath(), main.getName(), Integer.toString(answers));
    }

    /** The pids of the build, the daemon, Keycloak and PostgreSQL, and the ports of the last two. */
    private List<String> told(ServerSocket answers) throws IOException {
        try (var socket = answers.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            return List.of(in.readLine().split(" ", -1));
        } catch (SocketTimeoutException late) {
            throw new AssertionError(Files.readString(folder.resolve("build.log")), late);
        }
    }

    private static void linkTo(SharedParts own, Path cache) throws IOException {
        // Makes sure that there is something to link to.
        var _ = own.postgres();
        var keycloak = KeycloakHome.obtain(Checkout.root(), System.out::println).path();
        Files.createSymbolicLink(cache.resolve(keycloak.getFileName()), keycloak);
        Files.createSymbolicLink(cache.resolve("postgres"), Checkout.cache().resolve("postgres"));
    }

    private static ProcessHandle process(String line) {
        return ProcessHandle.of(Long.parseLong(line)).orElseThrow();
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** As Maven is: it starts the tests, and goes on until it is killed. */
    static final class Build {
        public static void main(String[] arguments) throws Exception {
            var tests = new ProcessBuilder(java(Tests.class, Integer.parseInt(arguments[0])))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            // Never written to: it ends with us.
            try (var _ = tests.getOutputStream()) {
                tests.waitFor();
            }
        }
    }

    /** As a module's tests are: the process that starts the daemon, and not the one whose end ends it. */
    static final class Tests {
        public static void main(String[] arguments) throws Exception {
            var parts = SharedParts.obtain();
            var postgres = parts.postgres();
            // It is killed while it starts: nobody waits here until it is ready.
            Thread.ofVirtual().start(parts::keycloak);
            var here = ProcessHandle.current();
            var daemon = child(here, SharedPartsDaemon.class.getName());
            var keycloak = awaitChild(daemon, HTTP_PORT);
            var told = Stream.of(
                            here.parent().orElseThrow().pid(),
                            daemon.pid(),
                            keycloak.pid(),
                            postgresPid(),
                            portOf(keycloak),
                            postgres.port())
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
                socket.getOutputStream().write((told + "\n").getBytes(StandardCharsets.UTF_8));
            }
            int _ = System.in.read();
        }

        private static ProcessHandle child(ProcessHandle of, String inItsCommand) {
            return children(of, inItsCommand).findAny().orElseThrow();
        }

        private static ProcessHandle awaitChild(ProcessHandle of, String inItsCommand) {
            var children = Stream.generate(() -> children(of, inItsCommand).findAny());
            return children.flatMap(Optional::stream).findFirst().orElseThrow();
        }

        private static Stream<ProcessHandle> children(ProcessHandle of, String inItsCommand) {
            return of.children().filter(each -> command(each).contains(inItsCommand));
        }

        private static String command(ProcessHandle process) {
            return process.info().commandLine().orElse("");
        }

        private static String portOf(ProcessHandle keycloak) {
            var command = command(keycloak);
            return command.substring(command.indexOf(HTTP_PORT) + HTTP_PORT.length())
                    .split(" ", 2)[0];
        }

        private static long postgresPid() throws IOException {
            try (Stream<Path> files = Files.walk(Checkout.cache())) {
                var file = files.filter(each -> each.endsWith("postmaster.pid"))
                        .findAny()
                        .orElseThrow();
                return Long.parseLong(Files.readAllLines(file).getFirst().strip());
            }
        }
    }
}
