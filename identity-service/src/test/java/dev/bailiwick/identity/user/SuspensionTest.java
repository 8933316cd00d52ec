package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuspensionTest extends WithRealParts {

    @Test
    void aSuspendedUserIsDeniedEverywhere() {
        var person = Person.madeBy(administrator(), "suspended");
        administrator().grant(person.subject(), "system-administrator", "tenant/default");
        var hers = person.api();
        assertThat(decision(hers, person)).isTrue();

        administrator()
                .post(person.path() + "/suspend")
                .then()
                .statusCode(200)
                .header("Access-Revision", notNullValue())
                .body("status", equalTo("suspended"));

        assertThat(decision(hers, person)).isFalse();
        hers.get("/api/v1/me").then().statusCode(403).body("code", equalTo("suspended"));
        hers.post("/api/v1/users", Map.of("email", Api.newEmail("nobody")))
                .then()
                .statusCode(403);
    }

    @Test
    void aSuspendedUserCannotSignInAndHasNoSession() {
        var person = Person.madeBy(administrator(), "shut-out");
        var session = person.signIn();

        administrator().post(person.path() + "/suspend").then().statusCode(200);

        assertThat(person.canSignIn()).isFalse();
        assertThat(person.sessions()).isZero();
        assertThatThrownBy(() ->
                RealParts.get().realm().refresh(session.get("refresh_token").textValue()));
    }

    @Test
    void aResumedUserIsAsBeforeButForHisSessions() {
        var person = Person.madeBy(administrator(), "resumed");
        var session = person.signIn();
        person.api().get("/api/v1/me").then().statusCode(200);
        administrator().post(person.path() + "/suspend").then().statusCode(200);

        administrator().post(person.path() + "/resume").then().statusCode(200).body("status", equalTo("active"));

        assertThat(person.canSignIn()).isTrue();
        assertThatThrownBy(() ->
                RealParts.get().realm().refresh(session.get("refresh_token").textValue()));
    }

    @Test
    void suspendingTwiceIsOnce() {
        var person = Person.madeBy(administrator(), "twice");
        administrator().post(person.path() + "/suspend").then().statusCode(200);

        administrator().post(person.path() + "/suspend").then().statusCode(200).body("status", equalTo("suspended"));
    }

    @Test
    void nobodySuspendsHimself() {
        var person = Person.madeBy(administrator(), "self");
        administrator().grant(person.subject(), "system-administrator", "tenant/default");

        person.api().post(person.path() + "/suspend").then().statusCode(403).body("code", equalTo("self"));
    }

    @Test
    void nobodySuspendsAUserWhoHoldsMore() {
        administrator().putScope("cluster/suspension", "tenant/default");
        var departmental = Person.madeBy(administrator(), "departmental");
        administrator().grant(departmental.subject(), "system-administrator", "cluster/suspension");
        var powerful = Person.madeBy(
                administrator(),
                Map.of("email", Api.newEmail("powerful"), "homeScope", Api.reference("cluster/suspension")));
        administrator().grant(powerful.subject(), "system-administrator", "tenant/default");

        departmental
                .api()
                .post(powerful.path() + "/suspend")
                .then()
                .statusCode(403)
                .body("code", equalTo("holds-more"));
        departmental
                .api()
                .post(powerful.path() + "/temporary-password")
                .then()
                .statusCode(403)
                .body("code", equalTo("holds-more"));
    }

    @Test
    void theLastAdministratorStaysAndEverythingIsAsBefore() {
        var first = administrator().onlyAdministrator();

        administrator()
                .post("/api/v1/users/" + first + "/suspend")
                .then()
                .statusCode(409)
                .body("code", equalTo("last-administrator"));

        administrator().get("/api/v1/users/" + first).then().statusCode(200).body("status", equalTo("invited"));
        administrator().post("/api/v1/users/" + first + "/resume").then().statusCode(200);
    }

    /** Whether she may create users at the root, as she is told herself. */
    private static boolean decision(Api hers, Person person) {
        return hers.access()
                .header("Access-Min-Revision", "latest")
                .body(Map.of(
                        "subject", Api.reference(person.subject()),
                        "action", Map.of("name", "create"),
                        "resource",
                                Map.of(
                                        "type",
                                        "user",
                                        "id",
                                        "new",
                                        "properties",
                                        Map.of("scope", Api.reference("tenant/default")))))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(200)
                .extract()
                .path("decision");
    }
}
