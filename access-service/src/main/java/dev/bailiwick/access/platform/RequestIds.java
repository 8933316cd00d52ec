package dev.bailiwick.access.platform;

import dev.bailiwick.access.platform.trace.RequestSpans;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Gives every request an id: the one it was sent with, or a new one; it comes back and stands in the log. */
@ApplicationScoped
public class RequestIds {
    public static final String HEADER = "X-Request-ID";

    private static final String KEY = RequestIds.class.getName();
    private static final Pattern ACCEPTED = Pattern.compile("[\\x21-\\x7e]{1,128}");
    static final int BEFORE_EVERYTHING = 10_000;

    void filters(@Observes Filters filters) {
        filters.register(RequestIds::enter, BEFORE_EVERYTHING);
    }

    private static void enter(RoutingContext context) {
        var sent = context.request().getHeader(HEADER);
        var id = sent != null && ACCEPTED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        context.put(KEY, id);
        context.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
        RequestSpans.name(id);
        context.next();
    }

    public static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? "unknown" : id;
    }
}
