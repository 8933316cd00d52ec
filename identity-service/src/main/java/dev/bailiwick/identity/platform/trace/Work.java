package dev.bailiwick.identity.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work as a span: of the request that it is part of, and else a trace of its own, since whoever asked for it has had his
 * answer. Either tells the id of the request that it was begun by.
 */
@Singleton
public class Work {
    private final Tracer tracer;

    Work(Tracer tracer) {
        this.tracer = tracer;
    }

    /** The name is one of few, and tells of nobody. */
    @SuppressWarnings("MustBeClosedChecker") // closed when the work is over, which outlives this method
    public <T> Uni<T> traced(String name, String requestId, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var span = tracer.spanBuilder(name)
                    .setAttribute(RequestSpans.REQUEST_ID, requestId)
                    .startSpan();
            var scope = span.makeCurrent();
            return Uni.createFrom()
                    .deferred(work::get)
                    .onTermination()
                    .invoke((_, failure, _) -> end(span, scope, failure));
        });
    }

    private static void end(Span span, Scope scope, @Nullable Throwable failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR);
        }
        scope.close();
        span.end();
    }
}
