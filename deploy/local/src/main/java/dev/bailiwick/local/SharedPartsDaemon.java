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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The process behind {@link SharedParts}. It knows the builds that use it by their topmost process, and when the last
 * of them has ended, in whatever way, it stops everything and leaves no trace but its log.
 */
final class SharedPartsDaemon {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Path folder;
    private final ServerSocket socket;
    private final RunningParts parts;
    private final Set<ProcessHandle> builds = ConcurrentHashMap.newKeySet();

    private SharedPartsDaemon(Path folder, ServerSocket socket, RunningParts parts) {
        this.folder = folder;
        this.socket = socket;
        this.parts = parts;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path run = Path.of(arguments[1]);
        ServerSocket socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        SharedPartsDaemon daemon = new SharedPartsDaemon(folder, socket, new RunningParts(run));
        Thread.ofVirtual().start(daemon::listen);
        Path unfinished = folder.resolve(DaemonClient.PORT_FILE + ".new");
        Files.writeString(unfinished, Integer.toString(socket.getLocalPort()));
        Files.move(unfinished, folder.resolve(DaemonClient.PORT_FILE), StandardCopyOption.ATOMIC_MOVE);
        daemon.watch();
        daemon.parts.close();
        Folders.delete(run);
        System.exit(0);
    }

    /** Returns when nobody is left. Whoever started us joins within {@link #LOOK}, or is dead himself. */
    private void watch() throws IOException {
        Child.pause(LOOK.multipliedBy(10));
        while (true) {
            synchronized (builds) {
                builds.removeIf(build -> !build.isAlive());
                if (builds.isEmpty()) {
                    // Under the lock of join: nobody is told "joined" by a daemon that is about to end.
                    Files.deleteIfExists(folder.resolve(DaemonClient.PORT_FILE));
                    socket.close();
                    return;
                }
            }
            Child.pause(LOOK);
        }
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

    private Map<String, Object> answer(String question) {
        String[] words = question.split(" ", -1);
        try {
            return switch (words[0]) {
                case "join" -> join(words[1], Long.parseLong(words[2]));
                case "postgres" -> Map.of("port", parts.postgres().port());
                case "keycloak" -> parts.keycloak();
                case "mail" -> mail(parts.mail());
                default -> Map.of("error", "Not understood: " + question);
            };
        } catch (RuntimeException e) {
            e.printStackTrace();
            return Map.of("error", "The shared parts failed at '" + question + "': " + e.getMessage());
        }
    }

    private Map<String, Object> join(String forFolder, long pid) {
        if (!folder.getFileName().toString().equals(forFolder)) {
            return Map.of("error", "This is " + folder.getFileName());
        }
        synchronized (builds) {
            ProcessHandle.of(pid).ifPresent(builds::add);
        }
        return Map.of("joined", pid);
    }

    private static Map<String, Object> mail(Mail mail) {
        return Map.of("smtpPort", mail.smtpPort(), "url", mail.url());
    }
}
