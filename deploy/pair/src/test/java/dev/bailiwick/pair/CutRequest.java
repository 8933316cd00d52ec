package dev.bailiwick.pair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A request that is sent once, on a connection of its own, and will lose its answer.
 *
 * <p>Java's client and not the one of the other tests, which quietly sends a DELETE again when its connection breaks, and so
 * reports how that went.
 */
final class CutRequest {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CompletableFuture<HttpResponse<String>> answer;

    private CutRequest(HttpRequest request) {
        this.answer = client.sendAsync(request, BodyHandlers.ofString());
    }

    static CutRequest send(Pair pair, String method, String path, Map<String, Object> body) {
        return new CutRequest(HttpRequest.newBuilder(URI.create(pair.identity().url() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + pair.programToken())
                .build());
    }

    /**
     * Fails unless the connection broke after the request had been sent: its end came instead of an answer, or it was
     * reset. A refused connection or a time-out means that nobody was killed while at it.
     */
    void requireUnanswered() {
        try {
            throw new AssertionError("answered: " + answer.get(30, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (!isBrokenOff(e.getCause())) {
                throw new AssertionError("failed in another way than by losing the answer", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new AssertionError("neither answered nor broken off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            client.close();
        }
    }

    private static boolean isBrokenOff(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case ConnectException _ -> false;
            case EOFException _, SocketException _ -> true;
            case IOException other -> isBrokenOff(other.getCause());
            default -> false;
        };
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
