package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.WithRealParts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsersTest extends WithRealParts {

    @Test
    void aNewUserGetsATemporaryPasswordOnce() {
        var email = Api.newEmail("ana");
        var answer =
                administrator().post("/api/v1/users", Map.of("email", email, "firstName", "Ana", "lastName", "Berg"));

        answer.then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("Cache-Control", "no-store")
                .body("email", equalTo(email))
                .body("firstName", equalTo("Ana"))
                .body("homeScope.type", equalTo("tenant"))
                .body("status", equalTo("invited"))
                .body("origin", equalTo("local"))
                .body("createdBy.type", equalTo("service-account"))
                .body("lastSignInAt", nullValue())
                .body("introductoryEmail.state", equalTo("none"));
        var created = Api.json(answer);
        assertThat(created.at("/temporaryPassword/value").textValue()).hasSizeGreaterThan(15);
        administrator()
                .get("/api/v1/users/" + created.get("id").textValue())
                .then()
                .statusCode(200)
                .body("email", equalTo(email))
                .body("temporaryPassword", nullValue());
    }

    @Test
    void anAddressIsTakenInAnyCase() {
        var email = Api.newEmail("twice");
        administrator().createUser(email);

        administrator()
                .post("/api/v1/users", Map.of("email", email.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(409)
                .body("code", equalTo("email-taken"))
                .body("violations[0].field", equalTo("email"));
    }

    @Test
    void theListFindsAUserByPartOfHisName() {
        var email = Api.newEmail("listed");
        administrator().createUser(Map.of("email", email, "lastName", "Quillfeather"));

        administrator()
                .get("/api/v1/users?search=quillf&total=true")
                .then()
                .statusCode(200)
                .body("items[0].email", equalTo(email))
                .body("total", equalTo(1))
                .body("nextCursor", nullValue());
    }
}
