package dev.bailiwick.identity.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The console's one document, under the address of each of its pages: which one to show is read there by its program. */
@ApplicationScoped
class ConsoleDocument {
    private static final String RESOURCE = "META-INF/resources/index.html";
    /** After everybody is authenticated, and before files and resources. */
    private static final int AFTER_FILTERS = 0;

    private final Buffer document = read();

    void routes(@Observes Router router) {
        Pages.SHOWN.forEach(path ->
                router.route(path).method(HttpMethod.GET).order(AFTER_FILTERS).handler(this::show));
    }

    private void show(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .end(document);
    }

    private static Buffer read() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return Buffer.buffer(Objects.requireNonNull(stream, "the console is not built in")
                    .readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
