package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import dev.bailiwick.local.Database;
import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest extends WithRealParts {

    @Test
    void aRepeatedCreateGivesTheSameUserAndAFreshPassword() {
        var key = UUID.randomUUID().toString();
        var body = Map.<String, Object>of("email", Api.newEmail("repeated"));
        var first = Api.json(create(key, body).then().statusCode(201).extract().response());

        var second = Api.json(create(key, body).then().statusCode(201).extract().response());

        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.at("/temporaryPassword/value").textValue())
                .isNotEqualTo(first.at("/temporaryPassword/value").textValue());
    }

    @Test
    void whoHasSignedInKeepsHisPassword() {
        var key = UUID.randomUUID().toString();
        var email = Api.newEmail("signed-in");
        var id = Api.json(create(key, Map.of("email", email))).get("id").textValue();
        RealParts.get().realm().admin().setPassword(id, "her own long phrase", false);
        Api.as(RealParts.get().realm().tokenOf(email, "her own long phrase"))
                .get("/api/v1/me")
                .then()
                .statusCode(200);

        create(key, Map.of("email", email))
                .then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("temporaryPassword", nullValue());
        assertThat(RealParts.get().realm().signsIn(email, "her own long phrase"))
                .isTrue();
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        create(key, Map.of("email", Api.newEmail("one"))).then().statusCode(201);

        create(key, Map.of("email", Api.newEmail("two")))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var old = UUID.randomUUID().toString();
        var recent = UUID.randomUUID().toString();
        create(old, Map.of("email", Api.newEmail("one"))).then().statusCode(201);
        create(recent, Map.of("email", Api.newEmail("one"))).then().statusCode(201);
        age(old, "24 hours 1 second");
        age(recent, "23 hours 50 minutes");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Rows.of(database(), "select key from idempotency_key where key = ?", old)
                        .isEmpty());

        create(old, Map.of("email", Api.newEmail("two"))).then().statusCode(201);
        create(recent, Map.of("email", Api.newEmail("two"))).then().statusCode(422);
    }

    private static void age(String key, String by) {
        Rows.change(
                database(),
                "update idempotency_key set created_at = created_at - cast(? as interval) where key = ?",
                by,
                key);
    }

    private static Database database() {
        return RealParts.get().database();
    }

    @Test
    void ofEightIdenticalCreatesOneSucceeds() throws Exception {
        var body = Map.<String, Object>of("email", Api.newEmail("raced"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> create =
                    () -> administrator().post("/api/v1/users", body).statusCode();
            var statuses = threads
                    .invokeAll(Stream.generate(() -> create).limit(8).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        }
    }

    private Response create(String key, Map<String, Object> body) {
        return administrator()
                .request()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/users");
    }
}
