package dev.bailiwick.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.bailiwick.local.MailServer;
import dev.bailiwick.local.PostgresServer;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each part that identity-service needs goes away and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private PostgresServer postgres;
    private MailServer mail;
    private Detour detour;
    private Waypoint keycloak;
    private Waypoint access;
    private Client client;

    @BeforeAll
    void start() {
        postgres = PostgresServer.start();
        mail = MailServer.start();
        var database = postgres.postgres().createDatabase("identity");
        var settings = new HashMap<>(database.environment());
        settings.put("BAILIWICK_LEASE", "15S");
        settings.put("BAILIWICK_MAIL_HOST", mail.mail().smtpHost());
        settings.put("BAILIWICK_MAIL_PORT", Integer.toString(mail.mail().smtpPort()));
        detour = new Detour(settings);
        keycloak = detour.keycloak;
        access = detour.access;
        client = new Client(detour.pair.awaitReady());
    }

    @AfterAll
    void stop() {
        detour.close();
        mail.close();
        postgres.close();
    }

    @AfterEach
    void restoreEverything() {
        keycloak.restore();
        access.restore();
    }

    @Test
    void aLetterWaitsForTheMailServer() {
        var email = Client.newEmail("patient");
        mail.stopSmtp();
        client.identity()
                .body(Map.of("email", email, "introductoryEmail", true))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .body("introductoryEmail.state", equalTo("queued"));

        mail.startSmtp();

        assertThat(mail.mail().awaitMessagesTo(email, 1, SOON)).hasSize(1);
    }

    @Test
    void withoutKeycloakNothingIsDone() {
        var email = Client.newEmail("unlucky");
        var id = client.created(Client.newEmail("bystander"));
        keycloak.cut();

        assertUnavailable(client.create(email));
        assertUnavailable(client.identity().post("/api/v1/users/" + id + "/suspend"));
        assertUnavailable(client.identity().post("/api/v1/users/" + id + "/temporary-password"));
        client.identity().get("/api/v1/users/" + id).then().statusCode(200).body("status", equalTo("invited"));

        keycloak.restore();
        assertThat(client.accounts(email)).isZero();
        client.created(email);
        client.identity().post("/api/v1/users/" + id + "/suspend").then().statusCode(200);
    }

    @Test
    void withoutAccessServiceNothingIsDone() {
        var email = Client.newEmail("unlucky");
        access.cut();

        assertUnavailable(client.create(email));
        assertUnavailable(client.identity().get("/api/v1/users"));

        access.restore();
        assertThat(client.accounts(email)).isZero();
        client.created(email);
    }

    @Test
    void whatWasDoneWhenAccessServiceWentAwayIsTakenBack() {
        var email = Client.newEmail("half");
        keycloak.beforeAnswerTo("POST", "/users", access::cut);

        assertUnavailable(client.create(email));

        access.restore();
        client.await("/api/v1/users?total=true&search=" + email, answer -> client.accounts(email) == 0);
        assertThat(client.find(email).get("total").asInt()).isZero();
        client.created(email);
        assertThat(client.accounts(email)).isOne();
    }

    @Test
    void aSuspensionIsTakenBackWhenKeycloakGoesAway() {
        var id = client.created(Client.newEmail("half"));
        access.beforeAnswerTo("PUT", "/subjects/user/", keycloak::cut);

        assertUnavailable(client.identity().post("/api/v1/users/" + id + "/suspend"));

        keycloak.restore();
        client.identity().get("/api/v1/users/" + id).then().body("status", equalTo("invited"));
        // Another change settles what is left of the first.
        client.identity()
                .post("/api/v1/users/" + id + "/suspend")
                .then()
                .statusCode(200)
                .body("status", equalTo("suspended"));
    }

    @Test
    void aDeleteIsCarriedForwardWhenKeycloakGoesAway() {
        var email = Client.newEmail("half");
        var id = client.created(email);
        access.beforeAnswerTo("DELETE", "/subjects/user/", keycloak::cut);

        deleteIsUnderWay(id);

        client.identity().get("/api/v1/users/" + id).then().statusCode(200).body("status", equalTo("deleting"));
        deleteIsUnderWay(id);
        keycloak.restore();
        client.await("/api/v1/users/" + id, answer -> answer.statusCode() == 404);
        assertThat(client.accounts(email)).isZero();
    }

    private void deleteIsUnderWay(String id) {
        client.identity()
                .delete("/api/v1/users/" + id)
                .then()
                .statusCode(202)
                .header("Location", endsWith("/api/v1/users/" + id))
                .header("Retry-After", notNullValue());
    }

    /** What was begun cannot be cancelled where nothing can be written, so the answer does not say that it was. */
    @Test
    void whatWasBegunIsFinishedWhenPostgresGoesAwayForLong() {
        var email = Client.newEmail("half");
        keycloak.beforeAnswerTo("POST", "/users", postgres::stop);

        assertUnavailable(client.create(email)).body("detail", containsString("will be finished"));

        postgres.startAgain();
        client.await(
                "/api/v1/users?status=invited&total=true&search=" + email,
                answer -> client.json(answer).path("total").asInt() == 1);
        assertThat(client.accounts(email)).isOne();
    }

    /** For a moment, nothing is lost: it is taken back as ever. */
    @Test
    void whatWasBegunIsTakenBackWhenPostgresGoesAwayForAMoment() {
        var email = Client.newEmail("half");
        keycloak.beforeAnswerTo("POST", "/users", () -> {
            postgres.stop();
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                postgres.startAgain();
            });
        });

        assertUnavailable(client.create(email)).body("detail", not(containsString("will be finished")));

        client.await("/api/v1/users?total=true&search=" + email, _ -> client.accounts(email) == 0);
        assertThat(client.find(email).get("total").asInt()).isZero();
    }

    @Test
    void theServiceRecoversFromARestartOfPostgres() {
        var email = Client.newEmail("recovered");
        postgres.stop();
        assertUnavailable(client.create(email));

        postgres.startAgain();

        client.await("/api/v1/users", answer -> answer.statusCode() == 200);
        client.created(email);
    }

    private static ValidatableResponse assertUnavailable(Response answer) {
        return answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("unavailable"));
    }
}
