package dev.bailiwick.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the machine, run to its end. */
final class Command {
    private Command() {}

    /** What it writes, without the last line's end; an exception that quotes it when it fails. */
    static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " ended with " + process.exitValue() + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command.getFirst() + " ran", e);
        }
    }

    static void run(String... command) {
        String _ = output(List.of(command));
    }
}
