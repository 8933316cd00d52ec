package dev.bailiwick.pair;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.local.ServiceProcess;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The administrator's program at work on a pair. */
record Client(Pair pair) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(100);

    static String newEmail(String localPart) {
        return localPart + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
    }

    RequestSpecification identity() {
        return given().auth()
                .oauth2(pair.programToken())
                .baseUri(pair.identity().url())
                .contentType(ContentType.JSON);
    }

    RequestSpecification access() {
        return given().auth()
                .oauth2(pair.programToken())
                .baseUri(pair.access().url())
                .contentType(ContentType.JSON);
    }

    Response create(String email) {
        return identity().body(Map.of("email", email)).post("/api/v1/users");
    }

    String created(String email) {
        return create(email).then().statusCode(201).extract().path("id");
    }

    JsonNode find(String email) {
        return json(identity().get("/api/v1/users?total=true&search=" + email));
    }

    JsonNode json(Response response) {
        return json(response.asString());
    }

    JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks again and again, through refusals and outages, until the answer is as expected. */
    Response await(String path, Predicate<Response> expected) {
        return await(path, PATIENCE, expected);
    }

    Response await(String path, Duration atMost, Predicate<Response> expected) {
        var deadline = Instant.now().plus(atMost);
        while (true) {
            try {
                var answer = identity().get(path);
                if (expected.test(answer)) {
                    return answer;
                }
                requireTime(deadline, path + " still gives " + answer.asString());
            } catch (RuntimeException e) {
                requireTime(deadline, path + " still fails with " + e);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Returns when a service that was told to die is dead. */
    void awaitEnd(ServiceProcess service) {
        var deadline = Instant.now().plus(PATIENCE);
        while (service.isAlive()) {
            requireTime(deadline, "the end of " + service.url());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static void requireTime(Instant deadline, String what) {
        if (Instant.now().isAfter(deadline)) {
            throw new AssertionError("not in time: " + what);
        }
    }

    /** How many accounts Keycloak has for an address. */
    int accounts(String email) {
        return pair.realm().admin().get("/users?exact=true&email=" + email).size();
    }

    /** What access-service says about a person: 200 known, 404 unknown. */
    int knownToAccess(String userId) {
        return access().get("/api/v1/subjects/user/" + userId).statusCode();
    }
}
