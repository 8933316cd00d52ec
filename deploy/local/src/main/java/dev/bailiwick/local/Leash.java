package dev.bailiwick.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Makes children die with this JVM, also on its kill -9.
 *
 * <p>A small shell reads lines from a pipe that only this JVM writes to. However the JVM ends, the kernel closes the
 * pipe, and the shell signals whatever is still on the leash. Unlike {@code prctl(PR_SET_PDEATHSIG)} this needs no
 * Linux, unlike a pid that is polled it cannot be fooled by a recycled pid, and it lets a daemon's own daemon
 * (PostgreSQL, which leaves our process tree) be leashed as well.
 */
final class Leash implements AutoCloseable {
    // SIGINT and SIGTERM are ignored: Ctrl-C reaches the whole terminal group, and the leash has to be the last to go.
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            held=' '
            while read -r what signal pid; do
              case $what in
                hold) held="$held$signal:$pid " ;;
                free) held=$(printf '%s' "$held" | sed "s/ $signal:$pid / /") ;;
              esac
            done
            for one in $held; do kill -"${one%%:*}" "${one##*:}" 2>/dev/null; done
            """;

    private final Process shell;
    private final OutputStream pipe;

    Leash() {
        try {
            shell = new ProcessBuilder("sh", "-c", SCRIPT)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("A POSIX shell (sh) is needed", e);
        }
        pipe = shell.getOutputStream();
    }

    /** The process gets this signal ({@code KILL}, {@code INT}) when we end, unless freed before. */
    void hold(long pid, String signal) {
        write("hold " + signal + " " + pid + "\n");
    }

    void free(long pid, String signal) {
        write("free " + signal + " " + pid + "\n");
    }

    private synchronized void write(String line) {
        try {
            pipe.write(line.getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The leash (process " + shell.pid() + ") is gone", e);
        }
    }

    @Override
    public void close() {
        try {
            pipe.close();
        } catch (IOException alreadyGone) {
            shell.destroy();
        }
    }
}
