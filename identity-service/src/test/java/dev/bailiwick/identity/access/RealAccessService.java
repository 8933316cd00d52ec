package dev.bailiwick.identity.access;

import dev.bailiwick.identity.directory.RealDirectory;
import dev.bailiwick.identity.platform.BearerToken;
import dev.bailiwick.identity.platform.Caller;
import dev.bailiwick.local.Database;
import dev.bailiwick.local.LoopbackProxy;
import dev.bailiwick.local.ServiceProcess;
import dev.bailiwick.local.SharedParts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The client of access-service before the packaged access-service, in a process of its own behind a proxy that can be cut. */
final class RealAccessService implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String PASSWORD = "a password of their own";

    private final Vertx vertx = Vertx.vertx();
    private final RealDirectory identity = new RealDirectory();
    private final ServiceProcess process;
    final Database database;
    final LoopbackProxy proxy;
    final AccessService access;

    RealAccessService() {
        database = SharedParts.obtain().postgres().createDatabase("access");
        Map<String, String> settings = new HashMap<>(database.environment());
        settings.put("BAILIWICK_KEYCLOAK_URL", identity.settings().url());
        settings.put("BAILIWICK_KEYCLOAK_REALM", identity.realm().name());
        process = ServiceProcess.start("access-service", settings).awaitReady(START);
        proxy = LoopbackProxy.to(URI.create(process.url()).getPort());
        access = new HttpAccessService(new AccessClient(vertx, identity.token(), "http://127.0.0.1:" + proxy.port()));
    }

    /** Somebody in Keycloak, with a token such as the console would hold. */
    CallerToken person(String email) {
        String id = identity.realm().admin().createUser(email, PASSWORD);
        return new CallerToken(
                new Caller(Caller.Kind.USER, id),
                new BearerToken(identity.realm().tokenOf(email, PASSWORD)));
    }

    /** What this service itself never asks for. */
    void put(CallerToken caller, String path, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(process.url() + path))
                            .header("Authorization", "Bearer " + caller.token().reveal())
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.body());
            }
        }
    }

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(LONGEST);
    }

    @Override
    public void close() {
        vertx.closeAndAwait();
        proxy.close();
        process.close();
        database.close();
        identity.close();
    }
}
