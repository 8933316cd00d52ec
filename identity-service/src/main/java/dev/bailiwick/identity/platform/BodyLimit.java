package dev.bailiwick.identity.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses bodies that are too large, or whose size is not declared, before a byte of them is read. */
@ApplicationScoped
class BodyLimit {
    private final long limit;

    BodyLimit(@ConfigProperty(name = "bailiwick.http.max-body-bytes", defaultValue = "1048576") long limit) {
        this.limit = limit;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::enter, RequestIds.BEFORE_EVERYTHING - 1);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        if (declaredLength(request) > limit) {
            refuse(context, ErrorCode.TOO_LARGE, "A body may have at most " + limit + " bytes.");
        } else if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            refuse(context, ErrorCode.LENGTH_REQUIRED, "Send the body with a Content-Length.");
        } else {
            context.next();
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The unread body makes the connection useless for another request. */
    private static void refuse(RoutingContext context, ErrorCode code, String detail) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.fail(ProblemException.of(code, detail));
    }
}
