package dev.bailiwick.identity.console;

import dev.bailiwick.identity.platform.ErrorCode;
import dev.bailiwick.identity.platform.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Refuses changes that another site makes a person's browser ask for: with a session cookie they need a header that no
 * form can send and no other site may, and must come from our own pages as far as the browser says where from.
 */
@ApplicationScoped
class CrossSiteRequests {
    /** Any value will do. */
    static final String HEADER = "X-Bailiwick-Console";

    private static final String ORIGIN = "Sec-Fetch-Site";
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** After the request has its id, before anybody is authenticated. */
    private static final int EARLY = 1000;

    void filters(@Observes Filters filters) {
        filters.register(CrossSiteRequests::enter, EARLY);
    }

    private static void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SAFE.contains(request.method()) || !Session.carries(request) || isOurs(request)) {
            context.next();
        } else {
            context.fail(ProblemException.of(
                    ErrorCode.CROSS_SITE, "With a session, changes need the header %s.".formatted(HEADER)));
        }
    }

    private static boolean isOurs(HttpServerRequest request) {
        String origin = request.getHeader(ORIGIN);
        return request.getHeader(HEADER) != null && (origin == null || OURS.contains(origin));
    }
}
