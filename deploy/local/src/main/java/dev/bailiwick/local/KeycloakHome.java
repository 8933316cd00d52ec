package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A Keycloak distribution, unpacked and built for PostgreSQL, with our password deny list: made once per version and
 * content in the user's cache folder. It is complete when it stands under its final name, and not before.
 */
public record KeycloakHome(Path path) {
    private static final Duration OTHERS_BUILD = Duration.ofMinutes(5);
    private static final List<String> BUILD = List.of("build", "--db=postgres", "--health-enabled=true");

    public static KeycloakHome obtain(Path checkout, Consumer<String> say) {
        List<Path> ours = denyLists(checkout.resolve("deploy/keycloak"));
        String name = Sweep.KEYCLOAK + Checkout.built("keycloak.version") + "-" + Folders.digest(ours);
        Path home = Checkout.cache().resolve(name);
        if (Files.isDirectory(home)) {
            return new KeycloakHome(home).touched();
        }
        try (FileLock _ = FileLock.take(Checkout.cache().resolve("keycloak.lock"), OTHERS_BUILD, say)) {
            if (!Files.isDirectory(home)) {
                Sweep.keycloaks(home);
                make(home, ours, say);
            }
            return new KeycloakHome(home).touched();
        }
    }

    /** Says that it is wanted still. */
    private KeycloakHome touched() {
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path home, List<Path> denyLists, Consumer<String> say) {
        Path distribution = Path.of(Checkout.built("keycloak.distribution"));
        if (!Files.isRegularFile(distribution)) {
            throw new IllegalStateException(
                    distribution + " is gone: build deploy/local again, and Maven will fetch it");
        }
        Path unfinished = home.resolveSibling("keycloak.unfinished");
        // We hold the lock: what lies there was left by a process that died while it built.
        Folders.delete(unfinished);
        say.accept("unpacking and building Keycloak into " + home + " (once, about half a minute)");
        try {
            Folders.unpack(distribution, unfinished);
            Path lists = Files.createDirectories(unfinished.resolve("data/password-blacklists"));
            for (Path list : denyLists) {
                Files.copy(list, lists.resolve(list.getFileName().toString()));
            }
            build(new KeycloakHome(unfinished));
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be unpacked into " + unfinished, e);
        }
    }

    private static void build(KeycloakHome home) {
        Path log = home.path().resolveSibling("keycloak-build.log");
        Child build = Child.start("Keycloak's build", home.command(QuickStart.OPTIONS, BUILD), Map.of(), log);
        build.onExit().join();
        if (build.exitValue() != 0) {
            throw new IllegalStateException("Keycloak's build failed. " + build.endOfLog());
        }
    }

    /** Java itself, as kc.sh would start it: a killed kc.sh would leave the server running. */
    List<String> command(List<String> jvm, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Checkout.java());
        command.addAll(jvm);
        command.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-Dfile.encoding=UTF-8",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xms64m",
                "-Xmx512m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + path,
                "-Djboss.server.config.dir=" + path.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                path.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private static List<Path> denyLists(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("-passwords.txt"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
