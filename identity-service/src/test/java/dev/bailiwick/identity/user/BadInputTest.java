package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest extends WithRealParts {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                 | email",
                "{'email': null}                                                    | email",
                "{'email': ''}                                                      | email",
                "{'email': 'ana'}                                                   | email",
                "{'email': 'ana@'}                                                  | email",
                "{'email': 'a b@example.com'}                                       | email",
                "{'email': 'ana@example.com\\r\\nBcc: all@example.com'}             | email",
                "{'email': 'ana@example.com\\u0000'}                                | email",
                "{'email': '\\ud800@example.com'}                                   | email",
                "{'email': 7}                                                       | email",
                "{'email': ['ana@example.com']}                                     | email",
                "{'email': 'ana@example.com', 'firstName': 'A\\u0000'}              | firstName",
                "{'email': 'ana@example.com', 'firstName': 'A\\nB'}                 | firstName",
                "{'email': 'ana@example.com', 'lastName': '\\udc00'}                | lastName",
                "{'email': 'ana@example.com', 'lastName': 3}                        | lastName",
                "{'email': 'ana@example.com', 'introductoryEmail': 'yes'}           | introductoryEmail",
                "{'email': 'ana@example.com', 'introductoryEmail': 1}               | introductoryEmail",
                "{'email': 'ana@example.com', 'homeScope': 'tenant/default'}        | homeScope",
                "{'email': 'ana@example.com', 'homeScope': {'type': 'tenant'}}      | homeScope.id",
                "{'email': 'ana@example.com', 'homeScope': {'id': 'default'}}       | homeScope.type",
                "{'email': 'ana@example.com', 'homeScope': {'type': 'a b', 'id': 'c'}} | homeScope",
                "{'email': 'ana@example.com', 'homeScope': {'type': 'cluster', 'id': '../x'}} | homeScope",
                "{'email': 'ana@example.com', 'homeScope': {'type': 'cluster', 'id': 'nowhere'}} | homeScope",
                "{'email': 'ana@example.com', 'homeScope': {'type': 'cluster', 'id': 'c', 'name': 'C'}} | homeScope.name",
                "{'email': 'ana@example.com', 'password': 'chosen by me'}           | password",
                "{'email': 'ana@example.com', 'role': 'system-administrator'}       | role",
            })
    void aWrongFieldIsNamed(String body, String field) {
        var before = people();

        administrator()
                .request()
                .body(body.replace('\'', '"'))
                .post("/api/v1/users")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid"))
                .body("violations[0].field", equalTo(field));

        assertThat(people()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"ana@example.com\"",
                "{\"email\": \"ana@example.com\"} {}",
                "{\"email\": \"ana@example.com\", \"email\": \"bob@example.com\"}",
                "{email: \"ana@example.com\"}"
            })
    void whatIsNoJsonObjectIsMalformed(String body) {
        administrator()
                .request()
                .body(body)
                .post("/api/v1/users")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("malformed"))
                .body("detail", not(containsString("com.fasterxml")));
    }

    @Test
    void overlongFieldsAreNamedTogether() {
        administrator()
                .post("/api/v1/users", Map.of("email", "a".repeat(300) + "@example.com", "firstName", "b".repeat(101)))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(java.util.List.of("email", "firstName")));
    }

    @Test
    void aBodyOfTwoMegabytesIsTooLarge() {
        administrator()
                .post("/api/v1/users", Map.of("email", "a".repeat(2 << 20)))
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void otherMethodsAndMediaTypesAndPathsAreProblemsToo() {
        administrator()
                .request()
                .put("/api/v1/users")
                .then()
                .statusCode(405)
                .body("code", equalTo("method-not-allowed"));
        administrator()
                .request()
                .contentType(ContentType.TEXT)
                .body("ana@example.com")
                .post("/api/v1/users")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        administrator().get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=501, limit",
        "limit=many, limit",
        "sort=password, sort",
        "status=sleeping, status",
        "origin=mars, origin",
        "homeScope=nowhere, homeScope",
        "cursor=made-up, cursor",
        "cursor=%00, cursor"
    })
    void aWrongParameterIsNamed(String query, String field) {
        administrator()
                .request()
                .urlEncodingEnabled(false)
                .get("/api/v1/users?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        administrator().createUser(Api.newEmail("first"));
        administrator().createUser(Api.newEmail("second"));
        var cursor = Api.json(administrator().get("/api/v1/users?limit=1&sort=email"))
                .get("nextCursor")
                .textValue();

        administrator()
                .get("/api/v1/users?limit=1&sort=-email&cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'email': null}                 | email",
                "{'email': 'nobody'}             | email",
                "{'firstName': 5}                | firstName",
                "{'firstName': 'A\\u0000'}       | firstName",
                "{'firstName': '\\ud800'}        | firstName",
                "{'homeScope': null}             | homeScope",
                "{'homeScope': {'type': 'cluster', 'id': 'nowhere'}} | homeScope",
                "{'homeScope': {'type': 'cluster', 'id': 'c', 'x': 1}} | homeScope.x",
                "{'status': 'active'}            | status",
                "{'id': 'another'}               | id"
            })
    void aWrongFieldOfAPatchIsNamed(String body, String field) {
        var person = Person.madeBy(administrator(), "patched");

        administrator()
                .request()
                .body(body.replace('\'', '"'))
                .patch(person.path())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void aMadeUpTagIsRefused() {
        var person = Person.madeBy(administrator(), "tagged");

        administrator()
                .request()
                .header("If-Match", "W/\"x\"")
                .body(Map.of("firstName", "A"))
                .patch(person.path())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("If-Match"));
    }

    private static String people() {
        return Rows.of(RealParts.get().database(), "select count(*) from user_account")
                .getFirst();
    }
}
