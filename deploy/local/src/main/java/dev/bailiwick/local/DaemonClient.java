package dev.bailiwick.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Asks the daemon of the shared parts: one line there, one line of JSON back. */
record DaemonClient(String folder, int port) {
    static final String PORT_FILE = "port";
    private static final Duration PATIENCE = Duration.ofMinutes(6); // Keycloak's build and start on a slow machine

    /** Registers the build that we belong to with the daemon of that folder; empty when none answers. */
    static Optional<DaemonClient> join(Path folder) {
        try {
            int port =
                    Integer.parseInt(Files.readString(folder.resolve(PORT_FILE)).strip());
            DaemonClient client = new DaemonClient(folder.getFileName().toString(), port);
            JsonNode answer = client.ask("join " + Anchor.ofThisBuild().pid());
            return answer.has("joined") ? Optional.of(client) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | UncheckedIOException | NumberFormatException | IllegalStateException stale) {
            // A port file that a killed daemon left: nobody answers there, or somebody else does.
            return Optional.empty();
        }
    }

    /** The answer, or an exception with the daemon's own words. */
    JsonNode ask(String question) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write((folder + " " + question + "\n").getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = in.readLine();
            if (line == null) {
                throw new IllegalStateException("The shared parts hung up at '" + question + "'");
            }
            JsonNode answer = Http.parse(line);
            if (answer.has("error")) {
                throw new IllegalStateException(answer.get("error").asText());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("The shared parts do not answer on port " + port, e);
        }
    }
}
