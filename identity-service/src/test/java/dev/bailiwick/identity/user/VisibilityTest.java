package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.WithRealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VisibilityTest extends WithRealParts {
    /** A role of the default catalog that reads users and changes none. */
    private static final String READER = "department-administrator";

    @BeforeEach
    void putScopes() {
        administrator().putScope("cluster/seen", "tenant/default");
        administrator().putScope("department/seen", "cluster/seen");
        administrator().putScope("cluster/unseen", "tenant/default");
    }

    @Test
    void withoutATokenNobodyIsAnybody() {
        RestAssured.given().get("/api/v1/users").then().statusCode(401).header("WWW-Authenticate", "Bearer");
        RestAssured.given().get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void whoMayNotCreateIsToldWhatIsMissing() {
        var nobody = Person.madeBy(administrator(), "nobody");

        nobody.api()
                .post("/api/v1/users", Map.of("email", Api.newEmail("never")))
                .then()
                .statusCode(403)
                .body("code", equalTo("missing-permission"))
                .body("missing.permission", equalTo("user:create"))
                .body("missing.scope.type", equalTo("tenant"))
                .body("missing.scope.id", equalTo("default"));
    }

    @Test
    void whoHoldsNothingSeesNobody() {
        var nobody = Person.madeBy(administrator(), "nobody");

        nobody.api()
                .get("/api/v1/users?total=true")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", equalTo(0));
        nobody.api().get(nobody.path()).then().statusCode(404);
    }

    @Test
    void anAdministratorOfADepartmentManagesItsPeopleAndKnowsNoOther() {
        var own = Person.madeBy(administrator(), home("own", "department/seen"));
        var other = Person.madeBy(administrator(), home("other", "cluster/unseen"));
        var departmental = Person.madeBy(administrator(), home("departmental", "cluster/seen"));
        administrator().grant(departmental.subject(), "system-administrator", "cluster/seen");
        var api = departmental.api();

        api.get(own.path()).then().statusCode(200);
        api.patch(own.path(), Map.of("firstName", "Hers")).then().statusCode(200);
        api.get(other.path()).then().statusCode(404);
        api.patch(other.path(), Map.of("firstName", "Not")).then().statusCode(404);
        api.delete(other.path()).then().statusCode(404);
        api.post(other.path() + "/suspend").then().statusCode(404);
        api.get("/api/v1/users?limit=500")
                .then()
                .body("items.id", hasItem(own.id()))
                .body("items.id", not(hasItem(other.id())));
        assertThat(api.createUser(home("hers", "department/seen"))
                        .get("homeScope")
                        .get("id")
                        .textValue())
                .isEqualTo("seen");
    }

    @Test
    void whoMayReadButNotChangeIsToldWhatIsMissing() {
        var person = Person.madeBy(administrator(), home("read", "department/seen"));
        var reader = Person.madeBy(administrator(), "reader");
        administrator().grant(reader.subject(), READER, "cluster/seen");

        reader.api().get(person.path()).then().statusCode(200);
        reader.api()
                .patch(person.path(), Map.of("firstName", "Not"))
                .then()
                .statusCode(403)
                .body("missing.permission", equalTo("user:update"));
    }

    @Test
    void theLookupFindsAnExactAddressForWhoeverGivesRules() {
        var person = Person.madeBy(administrator(), home("exact", "cluster/unseen"));
        var giver = Person.madeBy(administrator(), "giver");
        lookUp(giver, person.email()).then().statusCode(403).body("missing.permission", equalTo("access-rule:create"));
        administrator().grant(giver.subject(), "system-administrator", "department/seen");

        lookUp(giver, person.email()).then().statusCode(200).body("id", equalTo(person.id()));
        lookUp(giver, "x" + person.email()).then().statusCode(404);
    }

    @Test
    void meIsThePersonOfTheToken() {
        var person = Person.madeBy(administrator(), "me");

        person.api()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject.id", equalTo(person.id()))
                .body("email", equalTo(person.email()))
                .body("groups", empty());
        administrator()
                .get(person.path())
                .then()
                .body("status", equalTo("active"))
                .body("lastSignInAt", org.hamcrest.Matchers.notNullValue());
        administrator().get("/api/v1/me").then().statusCode(200).body("subject.type", equalTo("service-account"));
    }

    /** RestAssured would write the colon as %3A, which is another address. */
    private static Response lookUp(Person asker, String email) {
        return asker.api().request().urlEncodingEnabled(false).get("/api/v1/users:lookup?email=" + email);
    }

    private static Map<String, Object> home(String localPart, String scope) {
        return Map.of("email", Api.newEmail(localPart), "homeScope", Api.reference(scope));
    }
}
