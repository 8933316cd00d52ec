package dev.bailiwick.identity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** identity-service is killed at the moment when another system has done what it asked for, and started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    private Detour detour;
    private Pair pair;
    private Client client;

    @BeforeAll
    void start() {
        detour = new Detour(Map.of());
        pair = detour.pair.awaitReady();
        client = new Client(pair);
    }

    @AfterAll
    void stop() {
        detour.close();
    }

    /** The moments of a create. */
    enum Creating {
        ACCOUNT_MADE,
        SUBJECT_KNOWN
    }

    @ParameterizedTest
    @EnumSource(Creating.class)
    void aCreateThatWasCutShortIsCarriedForward(Creating moment) {
        var email = Client.newEmail("crash");
        switch (moment) {
            case ACCOUNT_MADE -> detour.keycloak.beforeAnswerTo("POST", "/users", this::kill);
            case SUBJECT_KNOWN -> detour.access.beforeAnswerTo("PUT", "/subjects/user/", this::kill);
        }

        assertUnanswered(() -> client.identity()
                .body(Map.of("email", email, "introductoryEmail", true))
                .post("/api/v1/users"));
        startAgain();

        client.await(
                "/api/v1/users?total=true&status=invited&search=" + email,
                answer -> client.json(answer).path("total").asInt() == 1);
        var id = client.find(email).at("/items/0/id").textValue();
        assertThat(client.accounts(email)).isOne();
        assertThat(client.knownToAccess(id)).isEqualTo(200);
        client.identity()
                .post("/api/v1/users/" + id + "/temporary-password")
                .then()
                .statusCode(200);
        assertThat(pair.mail().awaitMessagesTo(email, 1, Duration.ofSeconds(20)))
                .hasSize(1);
    }

    /** The moments of a delete. */
    enum Deleting {
        ACCESS_ENDED,
        ACCOUNT_DELETED
    }

    @ParameterizedTest
    @EnumSource(Deleting.class)
    void aDeleteThatWasCutShortIsCarriedForward(Deleting moment) {
        var email = Client.newEmail("crash");
        var id = client.created(email);
        switch (moment) {
            case ACCESS_ENDED -> detour.access.beforeAnswerTo("DELETE", "/subjects/user/", this::kill);
            case ACCOUNT_DELETED -> detour.keycloak.beforeAnswerTo("DELETE", "/users/" + id, this::kill);
        }

        assertUnanswered(() -> client.identity().delete("/api/v1/users/" + id));
        startAgain();

        client.await("/api/v1/users/" + id, answer -> answer.statusCode() == 404);
        assertThat(client.accounts(email)).isZero();
        client.access()
                .body(Map.of("homeScope", Map.of("type", "tenant", "id", "default"), "suspended", false, "version", 99))
                .put("/api/v1/subjects/user/" + id)
                .then()
                .statusCode(409);
        client.created(email);
    }

    /** The moments of a suspension. */
    enum Suspending {
        DENIED,
        DISABLED
    }

    @ParameterizedTest
    @EnumSource(Suspending.class)
    void aSuspensionThatWasCutShortIsCarriedForward(Suspending moment) {
        var id = client.created(Client.newEmail("crash"));
        switch (moment) {
            case DENIED -> detour.access.beforeAnswerTo("PUT", "/subjects/user/", this::kill);
            case DISABLED -> detour.keycloak.beforeAnswerTo("PUT", "/users/" + id, this::kill);
        }

        assertUnanswered(() -> client.identity().post("/api/v1/users/" + id + "/suspend"));
        startAgain();

        client.await(
                "/api/v1/users/" + id,
                answer -> client.json(answer).path("status").asText().equals("suspended"));
        assertThat(pair.realm().admin().get("/users/" + id).get("enabled").booleanValue())
                .isFalse();
    }

    @Test
    void aLetterIsNotLost() {
        var email = Client.newEmail("crash");
        var id = client.created(email);
        for (int i = 0; i < 3; i++) {
            client.identity()
                    .post("/api/v1/users/" + id + "/introductory-email")
                    .then()
                    .statusCode(202);
            kill();
            startAgain();
        }

        client.await(
                "/api/v1/users/" + id,
                answer -> client.json(answer)
                        .at("/introductoryEmail/state")
                        .asText()
                        .equals("sent"));
        assertThat(pair.mail().messagesTo(email)).hasSizeBetween(1, 6);
    }

    private void kill() {
        pair.identity().kill();
    }

    private void startAgain() {
        pair.identity().restart();
        pair.identity().awaitReady(Duration.ofSeconds(90));
    }

    private static void assertUnanswered(Runnable request) {
        assertThatThrownBy(request::run).matches(CrashTest::isBrokenConnection, "the connection breaks");
    }

    private static boolean isBrokenConnection(@Nullable Throwable failure) {
        return failure instanceof IOException || (failure != null && isBrokenConnection(failure.getCause()));
    }
}
