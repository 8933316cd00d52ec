package dev.bailiwick.identity.console;

import dev.bailiwick.identity.access.AccessFailure;
import dev.bailiwick.identity.access.Relay;
import dev.bailiwick.identity.access.Relay.Passed;
import dev.bailiwick.identity.platform.BearerToken;
import dev.bailiwick.identity.platform.ErrorCode;
import dev.bailiwick.identity.platform.ProblemException;
import dev.bailiwick.identity.platform.RequestIds;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Passes what a browser asks of access-service on to it, with the session's access token and no cookie. A program with a
 * token of its own asks access-service itself.
 */
@ApplicationScoped
class Forwarding {
    /** After everybody is authenticated, and before the resources of this service. */
    private static final int AFTER_FILTERS = 0;

    private static final List<String> ASKED = List.of("Content-Type", "Accept", "Access-Min-Revision", "If-Match");
    private static final List<String> ANSWERED =
            List.of("Content-Type", "Access-Revision", "Retry-After", "ETag", "Location", "Cache-Control");

    private final Relay relay;
    private final IdentityProviderManager identities;

    Forwarding(Relay relay, IdentityProviderManager identities) {
        this.relay = relay;
        this.identities = identities;
    }

    void routes(@Observes Router router) {
        router.route("/api/v1/*").order(AFTER_FILTERS).handler(this::enter);
        router.route("/access/v1/*").order(AFTER_FILTERS).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (Session.mayCarry(request) && ForwardedCalls.include(request.method(), pathOf(request))) {
            forward(context);
        } else {
            context.next();
        }
    }

    private void forward(RoutingContext context) {
        // Asked for before the request goes on, or its body would pass unread.
        var body = UniHelper.toUni(context.request().body()).map(Buffer::new);
        context.request().resume();
        var token = QuarkusHttpUser.getSecurityIdentity(context, identities).map(Forwarding::tokenOf);
        Uni.combine()
                .all()
                .unis(token, body)
                .asTuple()
                .chain(both -> relay.pass(both.getItem1(), passed(context, both.getItem2())))
                .subscribe()
                .with(answer -> answer(context, answer), failure -> context.fail(problemOf(failure)));
    }

    private static BearerToken tokenOf(SecurityIdentity identity) {
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (identity.isAnonymous() || credential == null) {
            throw new UnauthorizedException();
        }
        return new BearerToken(credential.getToken());
    }

    private static Passed passed(RoutingContext context, Buffer body) {
        HttpServerRequest request = context.request();
        String query = request.query();
        String path = pathOf(request);
        String target = query == null ? path : path + "?" + query;
        return new Passed(request.method(), target, RequestIds.of(context), headersOf(request), body);
    }

    /** As it was sent; an odd request line may have none. */
    private static String pathOf(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.path(), "");
    }

    private static Map<String, String> headersOf(HttpServerRequest request) {
        var headers = new HashMap<String, String>();
        for (String name : ASKED) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static void answer(RoutingContext context, HttpResponse<Buffer> answer) {
        var response = context.response().setStatusCode(answer.statusCode());
        for (String name : ANSWERED) {
            String value = answer.getHeader(name);
            if (value != null) {
                response.putHeader(name, value);
            }
        }
        Buffer body = answer.bodyAsBuffer();
        if (body == null) {
            response.end();
        } else {
            response.end(body.getDelegate());
        }
    }

    private static Throwable problemOf(Throwable failure) {
        return failure instanceof AccessFailure.Unavailable
                ? ProblemException.of(ErrorCode.UNAVAILABLE, "access-service is not available.")
                : failure;
    }
}
