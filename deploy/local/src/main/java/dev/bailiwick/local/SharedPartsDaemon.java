package dev.bailiwick.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The process behind {@link SharedParts}. It knows the builds that use it by their topmost process, and when the last
 * of them has ended, in whatever way, it stops everything and leaves no trace but its log.
 */
final class SharedPartsDaemon {
    /** Locked for as long as the daemon lives. */
    static final String ALIVE = "alive";

    static final String RUN = "run-";
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration ENDING = Duration.ofSeconds(40);

    private final Path folder;
    private final ServerSocket socket;
    private final RunningParts parts;
    private final Builds builds = new Builds();

    private SharedPartsDaemon(Path folder, ServerSocket socket, RunningParts parts) {
        this.folder = folder;
        this.socket = socket;
        this.parts = parts;
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Path run = Path.of(arguments[1]);
        // The one before may still be ending: there is never more than one.
        try (FileLock _ = FileLock.take(folder.resolve(ALIVE), ENDING, line -> System.out.println(line))) {
            removeDeadRuns(folder, run);
            live(folder, run);
        } catch (IOException | RuntimeException e) {
            System.out.println("the shared parts end: " + e);
        }
        // Whatever thread may still be busy for a build that has ended.
        System.exit(0);
        // Whatever thread may still be busy for a build that has ended.
        System.exit(0);
    }

    private static void live(Path folder, Path run) throws IOException {
        ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        SharedPartsDaemon daemon = new SharedPartsDaemon(folder, socket, new RunningParts(run));
        Thread.ofVirtual().start(daemon::listen);
        Path unfinished = folder.resolve(DaemonClient.PORT_FILE + ".new");
        Files.writeString(unfinished, Integer.toString(socket.getLocalPort()));
        Files.move(unfinished, folder.resolve(DaemonClient.PORT_FILE), StandardCopyOption.ATOMIC_MOVE);
        daemon.watch();
        daemon.parts.close();
        Folders.delete(run);
    }

    /** A crashed daemon cannot remove its folder; the next one does it. */
    private static void removeDeadRuns(Path folder, Path own) throws IOException {
        try (Stream<Path> runs = Files.list(folder)) {
            runs.filter(run -> run.getFileName().toString().startsWith(RUN) && !run.equals(own))
                    .forEach(Folders::delete);
        }
    }

    /** Returns when nobody is left. Whoever started us joins within {@link #LOOK}, or is dead himself. */
    private void watch() throws IOException {
        Child.pause(LOOK.multipliedBy(10));
        while (!builds.areOver()) {
            Child.pause(LOOK);
        }
        Files.deleteIfExists(folder.resolve(DaemonClient.PORT_FILE));
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            String question = in.readLine();
            if (question != null) {
                String answer = Http.write(answer(question)) + "\n";
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException hungUp) {
            System.out.println("a client hung up: " + hungUp.getMessage());
        }
    }

    /** Every question begins with the folder that it is meant for: a port may be another daemon's by now. */
    private Map<String, Object> answer(String question) {
        String[] words = question.split(" ", -1);
        try {
            if (words.length < 2 || !folder.getFileName().toString().equals(words[0])) {
                return Map.of("error", "This is " + folder.getFileName());
            }
            return switch (words[1]) {
                case "join" -> join(Long.parseLong(words[2]));
                case "postgres" -> Map.of("port", parts.postgres().port());
                case "keycloak" -> parts.keycloak();
                case "mail" -> mail(parts.mail());
                default -> Map.of("error", "Not understood: " + question);
            };
        } catch (RuntimeException | Error e) {
            // An error too: whoever asked would see nothing but a connection that hangs up.
            e.printStackTrace();
            return Map.of("error", "The shared parts failed at '" + question + "': " + e);
        }
    }

    private Map<String, Object> join(long pid) {
        return builds.join(pid) ? Map.of("joined", pid) : Map.of("error", "These shared parts are about to end");
    }

    private static Map<String, Object> mail(Mail mail) {
        return Map.of("smtpPort", mail.smtpPort(), "url", mail.url());
    }
}
