package dev.bailiwick.pair;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Receives traces of both services as a collector does, and keeps them. */
final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<byte[]> received = new CopyOnWriteArrayList<>();
    private final List<Told> spans = new CopyOnWriteArrayList<>();

    /** A span, and the service that told it. */
    record Told(String service, Span span) {
        /** Of the service, and what it calls the span. */
        String name() {
            return service + ": " + span.getName();
        }

        String id() {
            return HexFormat.of().formatHex(span.getSpanId().toByteArray());
        }

        String trace() {
            return HexFormat.of().formatHex(span.getTraceId().toByteArray());
        }

        String parent() {
            return HexFormat.of().formatHex(span.getParentSpanId().toByteArray());
        }

        Map<String, String> attributes() {
            return values(span.getAttributesList());
        }

        String attribute(String name) {
            return attributes().getOrDefault(name, "");
        }

        boolean is(Span.SpanKind kind) {
            return span.getKind() == kind;
        }
    }

    private Collector() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    static Collector open() {
        try {
            return new Collector();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes a service send its traces here, and at once. */
    Map<String, String> settings() {
        return Map.of(
                "BAILIWICK_TRACES_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                "0.1S");
    }

    /** What is told of a trace, once it has these spans, and the parents of all; that of the first is the caller's own. */
    List<Told> awaitTrace(String trace, String spanOfCaller, String... names) {
        Awaitility.await("the trace " + trace + " with " + List.of(names))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    var told = spansOf(trace);
                    var ids = told.stream().map(Told::id).toList();
                    return told.stream().map(Told::name).toList().containsAll(List.of(names))
                            && told.stream()
                                    .map(Told::parent)
                                    .filter(parent -> !ids.contains(parent))
                                    .toList()
                                    .equals(List.of(spanOfCaller));
                });
        return spansOf(trace);
    }

    private List<Told> spansOf(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** All that was sent, byte by byte. */
    String everything() {
        return received.stream()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(body);
            spansIn(body).forEach(spans::add);
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Stream<Told> spansIn(byte[] body) throws InvalidProtocolBufferException {
        return ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                .flatMap(Collector::spansOf);
    }

    private static Stream<Told> spansOf(ResourceSpans spans) {
        String service = values(spans.getResource().getAttributesList()).getOrDefault("service.name", "");
        return spans.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> new Told(service, span));
    }

    private static Map<String, String> values(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        attribute -> attribute.getValue().hasStringValue()
                                ? attribute.getValue().getStringValue()
                                : Long.toString(attribute.getValue().getIntValue())));
    }
}
