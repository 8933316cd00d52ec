package dev.bailiwick.access.platform.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * What of a span may leave the service: what is named here, all of it said by us or by a library and nothing by a caller.
 * Paths, query strings, addresses of clients, programs' names and messages of failures can hold anything.
 */
final class AnonymousData extends DelegatingSpanData {
    private static final Set<String> KEPT = Set.of(
            RequestSpans.REQUEST_ID.getKey(),
            "code.function.name",
            "db.collection.name",
            "db.namespace",
            "db.operation",
            "db.operation.name",
            "db.query.text",
            "db.sql.table",
            "db.statement",
            "db.system",
            "db.system.name",
            "error.type",
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "network.protocol.name",
            "network.protocol.version",
            "url.scheme");
    private static final String EXCEPTION_TYPE = "exception.type";

    private final SpanData span;

    AnonymousData(SpanData span) {
        super(span);
        this.span = span;
    }

    static Attributes kept(Attributes all) {
        return all.toBuilder().removeIf(key -> !KEPT.contains(key.getKey())).build();
    }

    @Override
    public Attributes getAttributes() {
        return kept(span.getAttributes());
    }

    @Override
    public int getTotalAttributeCount() {
        return getAttributes().size();
    }

    /** Of a failure its type alone: a message can quote what was sent, as PostgreSQL does with a key that exists. */
    @Override
    public List<EventData> getEvents() {
        return span.getEvents().stream().map(AnonymousData::typeOf).toList();
    }

    private static EventData typeOf(EventData event) {
        var type = event.getAttributes().toBuilder()
                .removeIf(key -> !key.getKey().equals(EXCEPTION_TYPE))
                .build();
        return EventData.create(event.getEpochNanos(), event.getName(), type);
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(span.getStatus().getStatusCode(), "");
    }
}
