package dev.bailiwick.access;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import dev.bailiwick.access.support.Station;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which revision an answer is of, and which a caller may ask for. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RevisionsTest {
    private Api administrator = Api.IDENTITY_SERVICE;

    @BeforeEach
    void administrator() {
        administrator = Api.administrator();
    }

    @Test
    void aWriteIsReadAtItsRevisionOrLater() {
        var put = administrator.putScope("project/" + Api.unique("p"), "tenant/default");
        long revision = Long.parseLong(put.header("Access-Revision"));
        var answer = ask(Long.toString(revision)).statusCode(200).extract();
        assertThat(Long.parseLong(answer.header("Access-Revision"))).isGreaterThanOrEqualTo(revision);
    }

    @Test
    void aWriteThatChangesNothingAnswersTheCurrentRevision() {
        var scope = "project/" + Api.unique("p");
        administrator.putScope(scope, "tenant/default").then().statusCode(201);
        var before = ask("latest").extract().header("Access-Revision");
        administrator.putScope(scope, "tenant/default").then().statusCode(200).header("Access-Revision", before);
    }

    @Test
    void theLatestRevisionCanBeAskedFor() {
        ask("latest").statusCode(200);
        ask("0").statusCode(200);
    }

    @Test
    void aRevisionThatTheDatabaseHasNotReachedIsUnknown() {
        ask("999999999").statusCode(412).body("code", equalTo("revision-unknown"));
    }

    @Test
    void whatIsNoRevisionIsRefused() {
        ask("-1").statusCode(400);
        ask("newest").statusCode(400).body("violations[0].field", equalTo("Access-Min-Revision"));
        ask("99999999999999999999").statusCode(400);
    }

    @Test
    void aRevisionThatCannotBeHadInTimeIsNoReasonForAnOldAnswer() throws SQLException {
        var subject = administrator.caller();
        try (var connection = owner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Whoever looks for new revisions waits now.
            statement.execute("LOCK TABLE change IN ACCESS EXCLUSIVE MODE");
            var begun = System.nanoTime();
            var decision = administrator
                    .request()
                    .header("Access-Min-Revision", "latest")
                    .body(Map.of(
                            "subject", Api.ref(subject),
                            "action", Map.of("name", "read"),
                            "resource", Api.ref("tenant/default")))
                    .post("/access/v1/evaluation");
            decision.then().statusCode(503).header("Retry-After", "2");
            assertThat(decision.asString()).startsWith("\"").doesNotContain("decision");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(ofMillis(1_900), ofSeconds(8));
            ask("latest").statusCode(503).header("Retry-After", "2").body("code", equalTo("revision-unavailable"));
            assertThat(administrator.allowed(subject, "tenant:read", "tenant/default"))
                    .as("whoever asks for nothing newer is answered meanwhile")
                    .isTrue();
        }
        Station.await("the look that waited", () -> ask("latest").extract().statusCode() == 200);
    }

    @Test
    void aQuestionAboutARevisionThatIsNotThereIsAnsweredByNoDecision() {
        var answer = administrator
                .request()
                .header("Access-Min-Revision", "999999999")
                .body(Map.of(
                        "subject", Api.ref(administrator.caller()),
                        "action", Map.of("name", "read"),
                        "resource", Api.ref("tenant/default")))
                .post("/access/v1/evaluation");
        answer.then().statusCode(412);
        assertThat(answer.asString()).startsWith("\"").doesNotContain("decision");
    }

    /** Only who owns a table may lock it against readers. */
    private static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("bailiwick.database.owner.user", String.class),
                config.getValue("bailiwick.database.owner.password", String.class));
    }

    private ValidatableResponse ask(String minimum) {
        return administrator
                .request()
                .header("Access-Min-Revision", minimum)
                .get("/api/v1/me/permissions?scope=tenant/default")
                .then();
    }
}
