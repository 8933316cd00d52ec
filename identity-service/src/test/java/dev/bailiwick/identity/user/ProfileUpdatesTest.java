package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileUpdatesTest extends WithRealParts {

    @Test
    void namesChangeHereAndAtKeycloak() {
        var person = Person.madeBy(administrator(), Map.of("email", Api.newEmail("named"), "lastName", "Before"));

        var removed = new HashMap<String, Object>();
        removed.put("firstName", "Ana");
        removed.put("lastName", null);
        administrator()
                .patch(person.path(), removed)
                .then()
                .statusCode(200)
                .body("firstName", equalTo("Ana"))
                .body("lastName", nullValue());

        var account = RealParts.get().realm().admin().get("/users/" + person.id());
        assertThat(account.get("firstName").textValue()).isEqualTo("Ana");
        assertThat(account.path("lastName").asText("")).isEmpty();
        assertThat(person.canSignIn()).isTrue();
    }

    @Test
    void aChangedAddressEndsSessionsAndIsToldToBothAddresses() {
        var person = Person.madeBy(administrator(), "moved");
        person.signIn();
        var email = Api.newEmail("moved-to");

        administrator()
                .patch(person.path(), Map.of("email", email))
                .then()
                .statusCode(200)
                .body("email", equalTo(email));

        assertThat(person.sessions()).isZero();
        var account = RealParts.get().realm().admin().get("/users/" + person.id());
        assertThat(account.get("email").textValue()).isEqualTo(email);
        assertThat(account.get("emailVerified").booleanValue()).isFalse();
        var mail = RealParts.get().mail();
        assertThat(mail.awaitMessagesTo(person.email(), 1, Duration.ofSeconds(10)))
                .hasSize(1);
        assertThat(mail.awaitMessagesTo(email, 1, Duration.ofSeconds(10))).hasSize(1);
    }

    @Test
    void anAddressThatIsGivenUpIsFree() {
        var person = Person.madeBy(administrator(), "old");
        administrator()
                .patch(person.path(), Map.of("email", Api.newEmail("new")))
                .then()
                .statusCode(200);

        administrator().createUser(person.email());
    }

    @Test
    void anAddressOfAnotherIsTaken() {
        var person = Person.madeBy(administrator(), "wants");
        var other = Person.madeBy(administrator(), "has");

        administrator()
                .patch(person.path(), Map.of("email", other.email(), "firstName", "Changed"))
                .then()
                .statusCode(409)
                .body("code", equalTo("email-taken"));
        administrator().get(person.path()).then().body("firstName", nullValue());
    }

    @Test
    void aNewHomeIsWhereHeIsSeenFromThenOn() {
        administrator().putScope("cluster/from", "tenant/default");
        administrator().putScope("cluster/to", "tenant/default");
        var person = Person.madeBy(
                administrator(), Map.of("email", Api.newEmail("mover"), "homeScope", Api.reference("cluster/from")));
        var looker = Person.madeBy(administrator(), "looker");
        administrator().grant(looker.subject(), "system-administrator", "cluster/to");
        looker.api().get(person.path()).then().statusCode(404);

        administrator()
                .patch(person.path(), Map.of("homeScope", Api.reference("cluster/to")))
                .then()
                .statusCode(200)
                .body("homeScope.id", equalTo("to"));

        looker.api().get(person.path()).then().statusCode(200);
        looker.api()
                .get("/api/v1/users")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].id", equalTo(person.id()));
    }

    @Test
    void nobodyMovesAUserToWhereHeMayNotCreateOne() {
        administrator().putScope("cluster/mine", "tenant/default");
        administrator().putScope("cluster/theirs", "tenant/default");
        var person = Person.madeBy(
                administrator(), Map.of("email", Api.newEmail("kept"), "homeScope", Api.reference("cluster/mine")));
        var local = Person.madeBy(administrator(), "local");
        administrator().grant(local.subject(), "system-administrator", "cluster/mine");

        local.api()
                .patch(person.path(), Map.of("homeScope", Api.reference("cluster/theirs")))
                .then()
                .statusCode(403)
                .body("missing.permission", equalTo("user:create"))
                .body("missing.scope.id", equalTo("theirs"));
    }

    @Test
    void aStaleTagIsRefused() {
        var person = Person.madeBy(administrator(), "tagged");
        var tag = administrator().get(person.path()).header("ETag");
        administrator()
                .request()
                .header("If-Match", tag)
                .body(Map.of("firstName", "First"))
                .patch(person.path())
                .then()
                .statusCode(200);

        administrator()
                .request()
                .header("If-Match", tag)
                .body(Map.of("firstName", "Second"))
                .patch(person.path())
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
    }

    @Test
    void aPatchThatChangesNothingChangesNothing() {
        var person = Person.madeBy(administrator(), "same");
        var tag = administrator().get(person.path()).header("ETag");

        administrator()
                .patch(person.path(), Map.of("email", person.email()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
    }
}
