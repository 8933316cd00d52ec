package dev.bailiwick.pair;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands between identity-service and what it calls. It passes everything on, can do something when an answer has arrived
 * and before it is passed back, and can be cut and restored.
 */
final class Waypoint implements AutoCloseable {
    /** What Java's client sets itself. */
    private static final Set<String> NOT_FORWARDED =
            Set.of("connection", "content-length", "host", "upgrade", "http2-settings", "expect", "transfer-encoding");

    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Deed> deeds = new CopyOnWriteArrayList<>();
    private volatile Supplier<String> target = () -> "";
    private @Nullable HttpServer server;

    private record Deed(String method, String pathPart, String bodyPart, Runnable action, AtomicBoolean done) {
        boolean isDueFor(HttpExchange exchange, String body) {
            return exchange.getRequestMethod().equals(method)
                    && exchange.getRequestURI().getPath().contains(pathPart)
                    && body.contains(bodyPart)
                    && done.compareAndSet(false, true);
        }
    }

    private Waypoint() {
        var listening = listen(0);
        this.server = listening;
        this.port = listening.getAddress().getPort();
    }

    static Waypoint open() {
        return new Waypoint();
    }

    void leadTo(String url) {
        leadTo(() -> url);
    }

    /** Asked for each request anew. */
    void leadTo(Supplier<String> url) {
        target = url;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Once: when the next request of this kind has been answered, before the answer is passed back. */
    void beforeAnswerTo(String method, String pathPart, Runnable action) {
        beforeAnswerTo(method, pathPart, "", action);
    }

    /** The same for the next request whose body contains this. */
    void beforeAnswerTo(String method, String pathPart, String bodyPart, Runnable action) {
        deeds.add(new Deed(method, pathPart, bodyPart, action, new AtomicBoolean()));
    }

    /** From now on nobody listens here. */
    synchronized void cut() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    synchronized void restore() {
        if (server == null) {
            server = listen(port);
        }
    }

    @Override
    public void close() {
        cut();
        client.close();
        threads.close();
    }

    private HttpServer listen(int on) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
            listening.createContext("/", this::pass);
            listening.setExecutor(threads);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var answer = client.send(forwarded(exchange, body), BodyHandlers.ofByteArray());
            var text = new String(body, StandardCharsets.UTF_8);
            deeds.stream()
                    .filter(deed -> deed.isDueFor(exchange, text))
                    .findFirst()
                    .ifPresent(deed -> deed.action().run());
            passBack(answer, exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(target.get() + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void passBack(HttpResponse<byte[]> answer, HttpExchange exchange) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(java.util.Locale.ROOT)) && !name.startsWith(":")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        var body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
