package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A process of ours on its own leash, with its output in a file. */
final class Child {
    private static final String KILL = "KILL";

    private final String name;
    private final Process process;
    private final Leash leash;
    private final Path log;
    private final AtomicBoolean held = new AtomicBoolean(true);

    private Child(String name, Process process, Leash leash, Path log) {
        this.name = name;
        this.process = process;
        this.leash = leash;
        this.log = log;
    }

    /** Starts the command with our environment and the given additions; appends to the log. */
    static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            Leash leash = new Leash();
            Process process = builder.start();
            leash.hold(process.pid(), KILL);
            return new Child(name, process, leash, log);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** Waits until the address answers 200; fails at once, with the end of the log, when the process ends before. */
    void awaitOk(String url, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Http http = new Http();
        while (!http.answersOk(url)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " ended with " + process.exitValue() + ". " + endOfLog());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " was not ready after " + atMost + ". " + endOfLog());
            }
            pause(Duration.ofMillis(200));
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("Somebody else answers at " + url + ". " + endOfLog());
        }
    }

    /** Waits until it ends by itself, and gives what it ends with. */
    int awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(name + " had not ended after " + atMost + ". " + endOfLog());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }

    /** Asks it to end, and kills it when it does not in time. */
    void stop(Duration atMost) {
        process.destroy();
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        letGo();
    }

    /** Like kill -9. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        letGo();
    }

    private void letGo() {
        if (held.getAndSet(false)) {
            // Freed first: by the time that the shell reads the end of its pipe, the pid may be somebody else's.
            leash.free(process.pid(), KILL);
            leash.close();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int exitValue() {
        return process.exitValue();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return "The end of " + log + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "No log at " + log;
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
