package dev.bailiwick.identity.access;

import dev.bailiwick.identity.platform.BearerToken;
import dev.bailiwick.identity.platform.RequestIds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** Passes a request on to access-service with its caller's token; what may be passed on is for others to say. */
@Singleton
public class Relay {
    private final AccessClient client;

    Relay(AccessClient client) {
        this.client = client;
    }

    /**
     * A request as it is passed on.
     *
     * @param target path and query, as they were sent
     * @param headers those that go with it, beside the token
     */
    public record Passed(HttpMethod method, String target, String requestId, Map<String, String> headers, Buffer body) {
        public Passed {
            headers = Map.copyOf(headers);
        }
    }

    /** Whatever access-service answers; fails with {@link AccessFailure.Unavailable} when it does not. */
    public Uni<HttpResponse<Buffer>> pass(BearerToken caller, Passed passed) {
        HttpRequest<Buffer> request =
                client.request(passed.method(), passed.target()).putHeader(RequestIds.HEADER, passed.requestId());
        passed.headers().forEach(request::putHeader);
        return client.pass(caller, request, passed.body());
    }
}
