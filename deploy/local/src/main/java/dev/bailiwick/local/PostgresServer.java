package dev.bailiwick.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL server of our own, which can be stopped and started on the same port with the same data. */
public final class PostgresServer implements Running {
    /** How careful it is with what was written. */
    enum Durability {
        /** For data that must outlive a crash of the machine. */
        KEPT,
        /** For tests: no fsync. */
        THROWN_AWAY
    }

    private static final String INTERRUPT = "INT"; // "fast shutdown", in PostgreSQL's words

    private final Path data;
    private final int port;
    private final Durability durability;
    private final Leash leash = new Leash();
    private @Nullable EmbeddedPostgres running;
    private long pid;

    private PostgresServer(Path data, int port, Durability durability) {
        this.data = data;
        this.port = port;
        this.durability = durability;
    }

    /** A server whose data goes away with it. */
    public static PostgresServer start() {
        try {
            return start(Files.createTempDirectory("bailiwick-postgres"), Ports.free(), Durability.THROWN_AWAY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server whose data stays, for the next one on the same folder. */
    public static PostgresServer keeping(Path data, int port) {
        return start(data, port, Durability.KEPT);
    }

    static PostgresServer start(Path data, int port, Durability durability) {
        PostgresServer server = new PostgresServer(data, port, durability);
        server.startAgain();
        return server;
    }

    public Postgres postgres() {
        return new Postgres(port);
    }

    /** Starts it on the port and the data that it had. */
    public synchronized void startAgain() {
        if (running != null) {
            throw new IllegalStateException("PostgreSQL runs already on port " + port);
        }
        endForgotten();
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            Files.createDirectories(Checkout.cache().resolve("postgres"))
                                    .toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "300");
            switch (durability) {
                // Said aloud, since the library's own default is off.
                case KEPT -> builder.setServerConfig("fsync", "on");
                case THROWN_AWAY -> builder.setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off");
            }
            running = builder.start();
            pid = recordedPid();
            leash.hold(pid, INTERRUPT);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started on port " + port + " with " + data, e);
        }
    }

    /** Stops it, whoever is connected; the data stays. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on port " + port + " does not stop", e);
        }
        leash.free(pid, INTERRUPT);
        running = null;
    }

    /** Stops it, and removes its data where that is not to be kept. */
    @Override
    public void close() {
        stop();
        leash.close();
        if (durability == Durability.THROWN_AWAY) {
            Folders.delete(data);
        }
    }

    @Override
    public boolean isAlive() {
        // Not by its pid: orphaned, it may stay a zombie for long.
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 2000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** After a crash of ours an old server may still hold this data: end it, it is nobody else's. */
    private void endForgotten() {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        ProcessHandle.of(recordedPid())
                .filter(old -> old.info().command().orElse("").contains("postgres"))
                .ifPresent(old -> {
                    old.destroyForcibly();
                    old.onExit().completeOnTimeout(old, 10, TimeUnit.SECONDS).join();
                });
    }

    private long recordedPid() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }
}
