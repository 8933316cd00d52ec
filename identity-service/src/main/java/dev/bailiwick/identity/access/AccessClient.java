package dev.bailiwick.identity.access;

import dev.bailiwick.identity.directory.DirectoryFailure;
import dev.bailiwick.identity.directory.OwnToken;
import dev.bailiwick.identity.platform.BearerToken;
import dev.bailiwick.identity.platform.RequestIds;
import dev.bailiwick.identity.platform.trace.CallNames;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Sends requests to access-service, with the caller's token or our own; bounded in time and number. */
@Singleton
class AccessClient {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    /** Longer than the two seconds that access-service itself waits for a revision. */
    private static final Duration ANSWER = Duration.ofSeconds(4);

    private static final int CONNECTIONS = 64;
    private static final int WAITING = 512;

    private final WebClient client;
    private final OwnToken own;
    private final String base;

    AccessClient(Vertx vertx, OwnToken own, @ConfigProperty(name = "bailiwick.access.url") String base) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) CONNECT.toMillis())
                        .setMaxPoolSize(CONNECTIONS)
                        .setMaxWaitQueueSize(WAITING)
                        .setFollowRedirects(false)
                        .setUserAgentEnabled(false));
        this.own = own;
        this.base = base;
    }

    HttpRequest<Buffer> request(HttpMethod method, String path) {
        HttpRequest<Buffer> request = client.requestAbs(method, base + path)
                .timeout(ANSWER.toMillis())
                .traceOperation(CallNames.of(method, path));
        return MDC.get("requestId") instanceof String id ? request.putHeader(RequestIds.HEADER, id) : request;
    }

    Uni<HttpResponse<Buffer>> ask(CallerToken caller, HttpRequest<Buffer> request, @Nullable JsonObject body) {
        request.bearerTokenAuthentication(caller.token().reveal());
        return answered(send(request, body)).invoke(AccessClient::requireKnownCaller);
    }

    /** With a body as it was sent, and the answer as it comes. */
    Uni<HttpResponse<Buffer>> pass(BearerToken caller, HttpRequest<Buffer> request, Buffer body) {
        request.bearerTokenAuthentication(caller.reveal());
        return answered(body.length() == 0 ? request.send() : request.sendBuffer(body));
    }

    Uni<HttpResponse<Buffer>> tell(HttpRequest<Buffer> request, @Nullable JsonObject body) {
        return answered(own.call(token -> send(request.bearerTokenAuthentication(token), body)));
    }

    private static Uni<HttpResponse<Buffer>> send(HttpRequest<Buffer> request, @Nullable JsonObject body) {
        return body == null ? request.send() : request.sendJsonObject(body);
    }

    private static Uni<HttpResponse<Buffer>> answered(Uni<HttpResponse<Buffer>> answer) {
        return answer.onFailure(failure -> !(failure instanceof DirectoryFailure))
                .transform(failure -> new AccessFailure.Unavailable("access-service cannot be reached", failure));
    }

    private static void requireKnownCaller(HttpResponse<Buffer> answer) {
        if (answer.statusCode() == 401) {
            throw new AccessFailure.CallerUnknown();
        }
    }
}
