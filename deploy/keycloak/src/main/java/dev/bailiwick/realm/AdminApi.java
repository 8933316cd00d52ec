package dev.bailiwick.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's Admin API for one realm, as an administrator of {@code master}. Paths are relative to {@code
 * /admin/realms/{realm}}; whatever is not a success is a {@link Refused} that quotes the answer.
 */
public final class AdminApi {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TOKEN_LIFE = Duration.ofSeconds(30); // of 60
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String realm;
    private final Administrator administrator;
    private @Nullable Token token;

    private record Token(String value, Instant until) {}

    public AdminApi(String url, String realm, Administrator administrator) {
        this.url = url;
        this.realm = realm;
        this.administrator = administrator;
    }

    /** Whether the realm exists. */
    public boolean hasRealm() {
        return find("").isPresent();
    }

    /** Makes the realm, as Keycloak's own import would. */
    public void create(JsonNode file) {
        HttpResponse<String> _ = success(send("POST", url + "/admin/realms", token(), file), "POST /admin/realms");
    }

    public JsonNode get(String path) {
        return parse(call("GET", path, null).body());
    }

    /** What is at this path, if anything is. */
    public Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = send("GET", at(path), token(), null);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(parse(success(answer, what("GET", path)).body()));
    }

    /** The elements of the array at this path. */
    public List<JsonNode> list(String path) {
        return StreamSupport.stream(get(path).spliterator(), false).toList();
    }

    public void put(String path, @Nullable Object body) {
        HttpResponse<String> _ = call("PUT", path, body);
    }

    /** The id at the end of {@code Location}, where the answer has one. */
    public Optional<String> post(String path, Object body) {
        return call("POST", path, body)
                .headers()
                .firstValue("Location")
                .map(at -> at.substring(at.lastIndexOf('/') + 1));
    }

    public void delete(String path) {
        delete(path, null);
    }

    public void delete(String path, @Nullable Object body) {
        HttpResponse<String> _ = call("DELETE", path, body);
    }

    public static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> call(String method, String path, @Nullable Object body) {
        return success(send(method, at(path), token(), body), what(method, path));
    }

    private String at(String path) {
        return url + "/admin/realms/" + encode(realm) + path;
    }

    private String what(String method, String path) {
        return method + " " + path + " in realm " + realm;
    }

    private synchronized String token() {
        Token current = token;
        if (current == null || Instant.now().isAfter(current.until())) {
            Instant until = Instant.now().plus(TOKEN_LIFE);
            current = new Token(signIn(), until);
            token = current;
        }
        return current.value();
    }

    private String signIn() {
        String form = administrator.grant().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = send(request);
        return parse(success(answer, "Keycloak refuses the credentials of " + administrator.name())
                        .body())
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> send(String method, String to, String token, @Nullable Object body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(to)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString(write(body))).header("Content-Type", "application/json");
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused(
                    "Keycloak cannot be reached at " + url + " (" + e.getClass().getSimpleName() + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while waiting for Keycloak", e);
        }
    }

    private static HttpResponse<String> success(HttpResponse<String> answer, String what) {
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(what + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static JsonNode parse(String json) {
        try {
            return json.isEmpty() ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refused("Keycloak does not answer with JSON: is there something else at its address?", e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
