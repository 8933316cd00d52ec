package dev.bailiwick.pair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between identity-service and the mail server. It passes everything on, and can do something when the server has
 * taken a letter and before its yes is passed back.
 */
final class MailWaypoint implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Runnable> deed = new AtomicReference<>();

    private MailWaypoint(int target) {
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    static MailWaypoint to(int smtpPort) {
        return new MailWaypoint(smtpPort);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Once: when the server has said yes to the next letter, before that is passed back. */
    void beforeYes(Runnable action) {
        deed.set(action);
    }

    @Override
    public void close() {
        closeAll(listening);
        open.forEach(MailWaypoint::closeAll);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var here = listening.accept();
                var there = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(here);
                open.add(there);
                // The end of a letter, seen on its way there, and not yet answered.
                var letterEnded = new AtomicBoolean();
                Thread.ofVirtual().start(() -> pass(here, there, line -> noteEnd(line, letterEnded)));
                Thread.ofVirtual().start(() -> pass(there, here, line -> noteYes(line, letterEnded)));
            } catch (IOException closed) {
                // This connection is over, or all are.
            }
        }
    }

    private static void noteEnd(String line, AtomicBoolean letterEnded) {
        if (line.equals(".")) {
            letterEnded.set(true);
        }
    }

    private void noteYes(String line, AtomicBoolean letterEnded) {
        if (letterEnded.getAndSet(false) && line.startsWith("250")) {
            var due = deed.getAndSet(null);
            if (due != null) {
                due.run();
            }
        }
    }

    private void pass(Socket from, Socket to, LineListener listener) {
        try (from;
                to;
                var lines =
                        new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.ISO_8859_1))) {
            OutputStream out = to.getOutputStream();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                listener.hear(line);
                out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (IOException dropped) {
            // One side is gone, and now the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void closeAll(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception alreadyClosed) {
            // Nothing to do.
        }
    }

    private interface LineListener {
        void hear(String line);
    }
}
