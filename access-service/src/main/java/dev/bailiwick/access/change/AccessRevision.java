package dev.bailiwick.access.change;

import dev.bailiwick.access.change.replica.Held;
import dev.bailiwick.access.change.replica.Replica;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts on every answer the revision that it was given at. */
@ApplicationScoped
class AccessRevision {
    static final String HEADER = "Access-Revision";
    static final String MINIMUM = "Access-Min-Revision";

    private static final String KEY = AccessRevision.class.getName();
    private static final int EARLY = 9_000;

    private final Replica replica;

    AccessRevision(Replica replica) {
        this.replica = replica;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::enter, EARLY);
    }

    private void enter(RoutingContext context) {
        context.addHeadersEndHandler(_ -> {
            Long used = context.get(KEY);
            var revision = used == null ? replica.usable().map(Held::revision) : java.util.Optional.of(used);
            revision.ifPresent(number -> context.response().putHeader(HEADER, Long.toString(number)));
        });
        context.next();
    }

    /** The answer to this request comes from that revision. */
    static void used(RoutingContext context, long revision) {
        context.put(KEY, revision);
    }
}
