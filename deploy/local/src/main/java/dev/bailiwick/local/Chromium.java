package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium or Chrome for browser tests: the one that is installed, or, when root on Debian, one that we install. */
public final class Chromium {
    /** Debian's Chromium without anything that draws on a screen: it starts on a third of the work. */
    private static final String SHELL = "chromium-headless-shell";

    private static final List<String> NAMES =
            List.of(SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<Path> ELSEWHERE = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    private Chromium() {}

    /** Fails with a line that says what to install. */
    public static Path executable() {
        return installed().orElseGet(Chromium::install);
    }

    private static Optional<Path> installed() {
        String path = System.getenv("PATH");
        Stream<Path> onPath = Stream.of((path == null ? "" : path).split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Stream<Path> usual = NAMES.stream().map(name -> Path.of("/usr/bin", name));
        return Stream.of(usual, onPath, ELSEWHERE.stream())
                .flatMap(one -> one)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path install() {
        boolean rootOnDebian =
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
        if (!rootOnDebian) {
            throw new IllegalStateException("The browser tests need Chromium or Chrome on the PATH: install one of them"
                    + " (Debian and Ubuntu: sudo apt-get install chromium)");
        }
        Path log = Checkout.cache().resolve("chromium.log");
        // One after the other, when two modules' tests want it at once.
        try (FileLock _ =
                FileLock.take(Checkout.cache().resolve("chromium.lock"), Duration.ofMinutes(10), Chromium::say)) {
            Optional<Path> meanwhile = installed();
            if (meanwhile.isEmpty()) {
                say("installing Debian's Chromium for the browser tests, see " + log);
                run(log, "apt-get", "update");
                run(log, "apt-get", "install", "--yes", "--no-install-recommends", SHELL);
            }
        }
        return installed().orElseThrow(() -> new IllegalStateException("apt-get did not install Chromium: see " + log));
    }

    private static void run(Path log, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: see " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while installing chromium", e);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
