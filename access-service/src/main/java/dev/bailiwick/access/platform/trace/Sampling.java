package dev.bailiwick.access.platform.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which traces are kept: as the caller has decided, and of those that begin here a share. What a service asks again and
 * again by itself, its database above all, begins none.
 */
@Singleton
class Sampling implements Sampler {
    private final Sampler ofRequests;

    Sampling(@ConfigProperty(name = "bailiwick.traces.ratio") double ratio) {
        this.ofRequests = Sampler.parentBased(Sampler.traceIdRatioBased(ratio));
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        boolean begins = !Span.fromContext(parent).getSpanContext().isValid();
        return begins && kind == SpanKind.CLIENT
                ? SamplingResult.drop()
                : ofRequests.shouldSample(parent, traceId, name, kind, attributes, links);
    }

    @Override
    public String getDescription() {
        return "requests, " + ofRequests.getDescription();
    }
}
