package dev.bailiwick.local.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.local.run.Conversation.Surprise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** An access token of the local run's own client for scripts, which is a System administrator. */
final class ProgramToken {
    private ProgramToken() {}

    static String of(EnvFile env) {
        String form = "grant_type=client_credentials&client_id=" + env.get("BAILIWICK_CLIENT_ID") + "&client_secret="
                + env.get("BAILIWICK_CLIENT_SECRET");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(env.get("BAILIWICK_ISSUER") + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(request, BodyHandlers.ofString()).body();
            String token =
                    new ObjectMapper().readTree(answer).path("access_token").asText();
            if (token.isEmpty()) {
                throw new Surprise("No token for the client of the env file: " + answer);
            }
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak gives no token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a token", e);
        }
    }
}
