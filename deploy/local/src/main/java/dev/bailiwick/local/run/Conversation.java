package dev.bailiwick.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Requests and answers, told as they happen; an answer that was not expected ends the story. */
final class Conversation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LINE = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Consumer<String> exchanges;
    private int chapters;

    /** Chapters, claims and meanings are printed; what is asked and answered, as the caller wants it. */
    Conversation(Consumer<String> exchanges) {
        this.exchanges = exchanges;
    }

    /** The end of the story, with what was different from what it says. */
    static final class Surprise extends RuntimeException {
        private static final long serialVersionUID = 1;

        Surprise(String message) {
            super(message);
        }
    }

    /** A request; the token is a bearer's, and the revision what the answer has to be at least. */
    record Request(
            String method,
            String url,
            @Nullable String token,
            @Nullable String body,
            Optional<String> revision) {
        static Request of(String method, String url, @Nullable String token) {
            return new Request(method, url, token, null, Optional.empty());
        }

        Request with(String newBody) {
            return new Request(method, url, token, newBody, revision);
        }

        Request atLeast(long newRevision) {
            return new Request(method, url, token, body, Optional.of(Long.toString(newRevision)));
        }

        Request atLatest() {
            return new Request(method, url, token, body, Optional.of("latest"));
        }
    }

    /** An answer as expected. */
    record Answer(JsonNode body, long revision) {}

    void chapter(String title) {
        chapters++;
        System.out.printf("%n%d. %s%n", chapters, title);
    }

    void meaning(String line) {
        System.out.println("   = " + line);
    }

    /** The story's claim about what was just answered. */
    void claim(boolean holds, String line) {
        if (!holds) {
            throw new Surprise("Expected: " + line);
        }
        meaning(line);
    }

    Answer expect(int status, Request request) {
        ask(request);
        return answer(status, request, send(request));
    }

    /** The same, asked again for a while as long as the answer is 503, which says that there will be another one. */
    Answer expectSoon(int status, Request request) {
        ask(request);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> response = send(request);
        while (response.statusCode() == 503 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            response = send(request);
        }
        return answer(status, request, response);
    }

    private void ask(Request request) {
        exchanges.accept("   > " + request.method() + " " + request.url()
                + request.revision()
                        .map(revision -> "   Access-Min-Revision: " + revision)
                        .orElse(""));
        if (request.body() != null) {
            exchanges.accept("     " + request.body());
        }
    }

    private Answer answer(int status, Request request, HttpResponse<String> response) {
        String body = response.body();
        exchanges.accept("   < " + response.statusCode() + " "
                + (body.length() > LONGEST_LINE ? body.substring(0, LONGEST_LINE) + "…" : body));
        if (response.statusCode() != status) {
            throw new Surprise("Expected " + status + " and got " + response.statusCode() + " of " + request.method()
                    + " " + request.url() + ": " + body);
        }
        return new Answer(
                parse(body),
                response.headers().firstValueAsLong("Access-Revision").orElse(0));
    }

    private HttpResponse<String> send(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json");
        if (request.token() != null) {
            builder.header("Authorization", "Bearer " + request.token());
        }
        request.revision().ifPresent(revision -> builder.header("Access-Min-Revision", revision));
        if (request.body() == null) {
            builder.method(request.method(), BodyPublishers.noBody());
        } else {
            String type = request.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
            builder.method(request.method(), BodyPublishers.ofString(request.body()));
            builder.header("Content-Type", type);
        }
        try {
            return client.send(builder.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + request.url(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    private static JsonNode parse(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Surprise("Expected JSON: " + e.getOriginalMessage());
        }
    }
}
