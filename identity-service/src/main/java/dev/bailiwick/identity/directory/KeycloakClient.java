package dev.bailiwick.identity.directory;

import dev.bailiwick.identity.platform.trace.CallNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Opens requests to Keycloak; bounded in time and number, so that a slow Keycloak cannot hold all of us. */
@Singleton
class KeycloakClient {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 32;
    private static final int WAITING = 256;

    private final WebClient client;
    private final String base;
    private final String realm;

    KeycloakClient(Vertx vertx, KeycloakSettings settings) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) CONNECT.toMillis())
                        .setMaxPoolSize(CONNECTIONS)
                        .setMaxWaitQueueSize(WAITING)
                        .setFollowRedirects(false)
                        .setUserAgentEnabled(false));
        this.base = settings.url();
        this.realm = settings.realm();
    }

    /** A request to the realm's own addresses, such as the token endpoint. */
    HttpRequest<Buffer> realm(HttpMethod method, String path) {
        return request(method, "/realms/" + realm + path);
    }

    /** A request to the realm's part of the Admin API. */
    HttpRequest<Buffer> admin(HttpMethod method, String path) {
        return request(method, "/admin/realms/" + realm + path);
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path) {
        return client.requestAbs(method, base + path)
                .timeout(ANSWER.toMillis())
                .traceOperation(CallNames.of(method, path));
    }
}
