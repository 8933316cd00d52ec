package dev.bailiwick.identity.access;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.bailiwick.identity.directory.RealDirectory;
import dev.bailiwick.identity.platform.BearerToken;
import dev.bailiwick.identity.platform.Caller;
import io.vertx.mutiny.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that access-service never gives, but something in its place may: none of them lets anybody do anything. */
class BrokenAnswersTest {
    private final Vertx vertx = Vertx.vertx();
    private final CallerToken caller =
            new CallerToken(new Caller(Caller.Kind.USER, "u-1"), new BearerToken("any-token"));

    @AfterEach
    void stop() {
        vertx.closeAndAwait();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {}",
                "200 | {\"decision\": null}",
                "200 | {\"decision\": \"true\"}",
                "200 | {\"decision\": 1}",
                "200 | [true]",
                "200 | true",
                "200 | <html>Welcome</html>",
                "200 | ''",
                "201 | {\"decision\": true}",
                "204 | ''",
                "302 | {\"decision\": true}",
                "403 | {\"decision\": true}",
                "404 | {\"decision\": true}",
                "500 | {\"decision\": true}",
                "503 | {\"decision\": true}"
            })
    void areUnavailable(int status, String body) throws Exception {
        HttpServer server = answering(status, body);
        try {
            var access = new HttpAccessService(new AccessClient(
                    vertx,
                    RealDirectory.unreachable(vertx),
                    "http://127.0.0.1:" + server.getAddress().getPort()));

            assertThatExceptionOfType(AccessFailure.Unavailable.class)
                    .isThrownBy(() -> access.check(
                                    caller, Permission.USER_CREATE, Target.newUser(ScopeRef.ROOT), Freshness.LATEST)
                            .await()
                            .atMost(Duration.ofSeconds(10)));
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer answering(int status, String body) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 || status == 204 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
