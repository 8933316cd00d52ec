package dev.bailiwick.identity;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** The HTTP surface of both services, in the name of somebody. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    /** In the name of a service account that is System administrator; waits until it is. */
    public static Api asAdministrator() {
        var api = new Api(RealParts.get().programToken());
        api.await("/api/v1/users", page -> page.path("items").size() > 0);
        return api;
    }

    public static Api as(String token) {
        return new Api(token);
    }

    /** An address that nobody has. */
    public static String newEmail(String localPart) {
        return localPart + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public Response post(String path, Object body) {
        return request().body(body).post(path);
    }

    public Response post(String path) {
        return request().post(path);
    }

    public Response get(String path) {
        return request().get(path);
    }

    public Response patch(String path, Object body) {
        return request().body(body).patch(path);
    }

    public Response delete(String path) {
        return request().delete(path);
    }

    /** The same at access-service. */
    public RequestSpecification access() {
        return request()
                .baseUri(RealParts.get().access().url())
                .port(portOf(RealParts.get().access().url()));
    }

    private static int portOf(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    /** Makes a person and gives the whole answer. */
    public JsonNode createUser(String email) {
        return createUser(Map.of("email", email));
    }

    public JsonNode createUser(Map<String, Object> body) {
        return json(post("/api/v1/users", body).then().statusCode(201).extract().response());
    }

    /** Puts a scope under another. */
    public void putScope(String scope, String parent) {
        access().body(Map.of("name", scope, "parent", reference(parent)))
                .put("/api/v1/scopes/" + scope)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    /** Tells access-service of somebody, as this service does of everybody. */
    public void putSubject(String subject, String home) {
        access().body(Map.of("homeScope", reference(home), "version", 1))
                .put("/api/v1/subjects/" + subject)
                .then()
                .statusCode(201);
    }

    public void grant(String subject, String role, String scope) {
        access().body(Map.of(
                        "subjects", java.util.List.of(reference(subject)),
                        "role", role,
                        "scopes", java.util.List.of(reference(scope))))
                .post("/api/v1/access-rules")
                .then()
                .statusCode(201);
    }

    /** Withdraws System administrator at the root from all people but one. */
    public void leaveNoWayBut(String userId) {
        var rules = json(access().get("/api/v1/access-rules?role=system-administrator&scope=tenant/default&limit=500"));
        for (var rule : rules.get("items")) {
            var subject = rule.get("subject");
            if (subject.get("type").textValue().equals("user")
                    && !subject.get("id").textValue().equals(userId)) {
                access().delete("/api/v1/access-rules/" + rule.get("id").textValue())
                        .then()
                        .statusCode(204);
            }
        }
    }

    /** The id of the first administrator, who is left as the only way to be one. */
    public String onlyAdministrator() {
        var id = json(get("/api/v1/users?search=" + RealParts.ADMINISTRATOR))
                .at("/items/0/id")
                .textValue();
        leaveNoWayBut(id);
        return id;
    }

    public static Map<String, Object> reference(String text) {
        var parts = text.split("/", 2);
        return Map.of("type", parts[0], "id", parts[1]);
    }

    /** Asks again and again until the answer is as expected. */
    public JsonNode await(String path, Predicate<JsonNode> expected) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = get(path);
            if (answer.statusCode() == 200 && expected.test(json(answer))) {
                return json(answer);
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not in time: " + path + " still gives " + answer.asString());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
