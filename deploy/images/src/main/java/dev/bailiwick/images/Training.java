package dev.bailiwick.images;

import dev.bailiwick.local.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A run of both services in their own images, from which each JVM writes its AOT cache when it ends: what it loads and
 * links to be ready and to answer a few requests.
 */
final class Training {
    private static final Duration WRITE = Duration.ofMinutes(5);
    private static final int ROUNDS = 20;
    private static final String QUESTION = """
            {"subject": {"type": "service-account", "id": "%s"}, "action": {"name": "update"},
             "resource": {"type": "workload", "id": "w-1",
                          "properties": {"scope": {"type": "tenant", "id": "default"}}}}""".formatted(Surroundings.PROGRAM);

    private final PackedPair pair;
    private final Surroundings around;
    private final HttpClient client = HttpClient.newHttpClient();

    Training(PackedPair pair, Surroundings around) {
        this.pair = pair;
        this.around = around;
    }

    /** Runs both until they are ready, works them, ends them, and gives the cache that each left. */
    Map<Service, Path> run() throws IOException {
        for (Service service : Service.values()) {
            Files.deleteIfExists(cache(service));
            var _ = pair.start(service, Training::training);
        }
        String token = around.programToken();
        for (int round = 0; round < ROUNDS; round++) {
            work(token);
        }
        Map<Service, Path> caches = new EnumMap<>(Service.class);
        // Whoever asks ends before whom he asks.
        for (Service service : List.of(Service.IDENTITY, Service.ACCESS)) {
            caches.put(service, end(service));
        }
        return caches;
    }

    private static List<String> training(List<String> options) {
        options.replaceAll(option -> option.equals(Layout.USE_CACHE) ? Layout.TRAIN : option);
        return options;
    }

    private void work(String token) throws IOException {
        for (String page : List.of(
                "/api/v1/catalog",
                "/api/v1/roles",
                "/api/v1/scopes",
                "/api/v1/me/access-rules",
                "/api/v1/me/permissions?scope=tenant/default")) {
            ask(to(Service.ACCESS, page).GET(), token);
        }
        ask(
                to(Service.ACCESS, "/access/v1/evaluation")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(QUESTION)),
                token);
        for (String page : List.of("/api/v1/me", "/api/v1/users", "/api/v1/groups", "/signed-out.html")) {
            ask(to(Service.IDENTITY, page).GET(), token);
        }
    }

    private HttpRequest.Builder to(Service service, String page) {
        return HttpRequest.newBuilder(URI.create(pair.running(service).url() + page));
    }

    private void ask(HttpRequest.Builder request, String token) throws IOException {
        try {
            var answer = client.send(
                    request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        answer.request().uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted in training", e);
        }
    }

    private Path end(Service service) throws IOException {
        ServiceProcess process = pair.running(service);
        Command.run("kill", "-TERM", Long.toString(process.pid()));
        int _ = process.awaitEnd(WRITE);
        Path cache = cache(service);
        if (!Files.isRegularFile(cache)) {
            throw new IllegalStateException(service.title() + " left no cache: see " + process.log());
        }
        return cache;
    }

    private Path cache(Service service) throws IOException {
        return new Cell(pair.image(service)).tmp().resolve("service.aot");
    }
}
