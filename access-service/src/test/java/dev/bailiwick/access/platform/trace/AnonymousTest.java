package dev.bailiwick.access.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnonymousTest {
    private static final String ANA = "ana@example.com";

    @Test
    void whatIsNotListedStaysHere() {
        var data = exported();
        assertThat(data.getAttributes().asMap())
                .containsOnlyKeys(AttributeKey.stringKey("http.route"), RequestSpans.REQUEST_ID);
        assertThat(data.getTotalAttributeCount()).isEqualTo(2);
    }

    @Test
    void ofAFailureThereIsItsTypeAlone() {
        var data = exported();
        assertThat(data.getEvents())
                .singleElement()
                .satisfies(event -> assertThat(event.getAttributes().asMap())
                        .containsOnly(Map.entry(
                                AttributeKey.stringKey("exception.type"), IllegalStateException.class.getName())));
        assertThat(data.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(data.getStatus().getDescription()).isEmpty();
    }

    private static SpanData exported() {
        var spans = new ArrayList<SpanData>();
        try (var tracers = SdkTracerProvider.builder()
                .addSpanProcessor(new Anonymous(new Keeping(spans)))
                .build()) {
            var span = tracers.get("test")
                    .spanBuilder("GET /api/v1/users/{id}")
                    .setSpanKind(SpanKind.SERVER)
                    .setAttribute("http.route", "/api/v1/users/{id}")
                    .setAttribute(RequestSpans.REQUEST_ID, "r-1")
                    .setAttribute("url.path", "/api/v1/users/" + ANA)
                    .setAttribute("url.query", "email=" + ANA)
                    .setAttribute("url.full", "http://keycloak/users?email=" + ANA)
                    .setAttribute("client.address", "192.0.2.1")
                    .setAttribute("user_agent.original", "Mozilla")
                    .setAttribute("enduser.id", ANA)
                    .setAttribute("of.a.later.version", ANA)
                    .startSpan();
            span.recordException(new IllegalStateException("Key (email)=(" + ANA + ") already exists"));
            span.setStatus(StatusCode.ERROR, ANA + " exists");
            span.end();
        }
        assertThat(spans).hasSize(1);
        return spans.getFirst();
    }

    private record Keeping(List<SpanData> spans) implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
