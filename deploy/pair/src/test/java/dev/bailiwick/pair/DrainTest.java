package dev.bailiwick.pair;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas of each service, from one empty database each, are restarted one by one while they are used. */
class DrainTest {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Map<String, String> DELAY = Map.of("BAILIWICK_SHUTDOWN_DELAY", "2S");
    /** Often enough to meet every moment of a restart, and seldom enough to leave it a processor. */
    private static final Duration PACE = Duration.ofMillis(100);

    private static final int CHECKERS = 2;
    private static final int CREATORS = 1;

    private final Waypoint accessDoor = Waypoint.open();
    private final Waypoint identityDoor = Waypoint.open();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicInteger creations = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private Pair pair;
    private String token = "";
    private Replicas access;
    private Replicas identity;

    @BeforeEach
    void start() {
        pair = Pair.begin(DELAY, _ -> Map.of("BAILIWICK_ACCESS_URL", accessDoor.url()));
        // At once with the first, on the same empty database.
        access = new Replicas(accessDoor, pair.access(), pair.access().replica());
        identity = new Replicas(identityDoor, pair.identity(), pair.identity().replica());
        access.awaitAllReady(START);
        identity.awaitAllReady(START);
        token = pair.programToken();
    }

    @AfterEach
    void stop() {
        identity.close();
        access.close();
        pair.close();
    }

    @Test
    void nothingFailsWhileReplicasAreRestartedOneByOne() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < CHECKERS; i++) {
                    var _ = callers.submit(() -> again(this::checkWhatWasJustWritten));
                }
                for (int i = 0; i < CREATORS; i++) {
                    var _ = callers.submit(() -> again(this::create));
                }
                access.restartOneByOne(START);
                identity.restartOneByOne(START);
            } finally {
                over.set(true);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(checks).hasValueGreaterThan(20);
        assertThat(creations).hasValueGreaterThan(5);
    }

    /** The write and the question may come to different replicas. */
    private void checkWhatWasJustWritten() {
        var project = Map.of("type", "project", "id", "p-" + UUID.randomUUID());
        var written = expect(
                201,
                request(accessDoor)
                        .body(Map.of("name", "Drained", "parent", Map.of("type", "tenant", "id", "default")))
                        .put("/api/v1/scopes/project/" + project.get("id")));
        var answer = expect(
                200,
                request(accessDoor)
                        .header("Access-Min-Revision", written.header("Access-Revision"))
                        .body(Map.of(
                                "subject", Map.of("type", "service-account", "id", Pair.PROGRAM),
                                "action", Map.of("name", "read"),
                                "resource", project))
                        .post("/access/v1/evaluation"));
        if (!answer.jsonPath().getBoolean("decision")) {
            throw new IllegalStateException("denied at revision " + answer.header("Access-Revision")
                    + " after the write of " + written.header("Access-Revision"));
        }
        checks.incrementAndGet();
    }

    private void create() {
        var created = expect(
                201,
                request(identityDoor)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(Map.of("email", Client.newEmail("drained")))
                        .post("/api/v1/users"));
        expect(200, request(identityDoor).get("/api/v1/users/" + created.path("id")));
        creations.incrementAndGet();
    }

    private void again(Runnable call) {
        while (!over.get()) {
            try {
                call.run();
            } catch (RuntimeException failure) {
                failures.add(String.valueOf(failure));
            }
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private static Response expect(int status, Response answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.asString());
        }
        return answer;
    }

    private RequestSpecification request(Waypoint door) {
        return given().auth().oauth2(token).baseUri(door.url()).contentType(ContentType.JSON);
    }
}
