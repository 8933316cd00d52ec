package dev.bailiwick.identity.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;

/** The span of the request at hand. */
public final class RequestSpans {
    static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("bailiwick.request.id");

    private RequestSpans() {}

    /** Joins the trace to the logs, the audit and the problems, which all tell this id. */
    public static void name(String requestId) {
        Span.current().setAttribute(REQUEST_ID, requestId);
    }
}
