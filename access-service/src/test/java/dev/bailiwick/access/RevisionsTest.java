package dev.bailiwick.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

    private ValidatableResponse ask(String minimum) {
        return administrator
                .request()
                .header("Access-Min-Revision", minimum)
                .get("/api/v1/me/permissions?scope=tenant/default")
                .then();
    }
}
