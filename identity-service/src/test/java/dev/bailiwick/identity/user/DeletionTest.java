package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeletionTest extends WithRealParts {

    @Test
    void ofADeletedUserOnlyTheAuditKnows() {
        var person = Person.madeBy(administrator(), "deleted");
        administrator().grant(person.subject(), "l1-researcher", "tenant/default");

        administrator().delete(person.path()).then().statusCode(204).header("Access-Revision", notNullValue());

        administrator().get(person.path()).then().statusCode(404);
        assertThat(person.canSignIn()).isFalse();
        assertThat(RealParts.get().realm().admin().userByEmail(person.email())).isEmpty();
        administrator()
                .access()
                .get("/api/v1/access-rules?subject=" + person.subject())
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(Rows.of(
                        RealParts.get().database(),
                        "select action from audit_event where user_id = ? order by id",
                        person.id()))
                .endsWith("user.delete", "user.deleted");
    }

    @Test
    void theTokensOfADeletedUserAreNobodys() {
        var person = Person.madeBy(administrator(), "gone");
        var hers = person.api();

        administrator().delete(person.path()).then().statusCode(204);

        hers.get("/api/v1/me").then().statusCode(401);
        hers.get("/api/v1/users").then().statusCode(200).body("items", empty());
    }

    @Test
    void anIdIsNeverAcceptedAgainButTheAddressIs() {
        var person = Person.madeBy(administrator(), "again");
        administrator().delete(person.path()).then().statusCode(204);

        administrator()
                .access()
                .body(Map.of("homeScope", Api.reference("tenant/default"), "suspended", false, "version", 99))
                .put("/api/v1/subjects/user/" + person.id())
                .then()
                .statusCode(409);
        var again = administrator().createUser(person.email());
        assertThat(again.get("id").textValue()).isNotEqualTo(person.id());
    }

    @Test
    void nobodyDeletesHimself() {
        var person = Person.madeBy(administrator(), "self");
        administrator().grant(person.subject(), "system-administrator", "tenant/default");

        person.api().delete(person.path()).then().statusCode(403).body("code", equalTo("self"));
    }

    @Test
    void theLastAdministratorIsNotDeleted() {
        var first = administrator().onlyAdministrator();

        administrator()
                .delete("/api/v1/users/" + first)
                .then()
                .statusCode(409)
                .body("code", equalTo("last-administrator"));
        administrator().get("/api/v1/users/" + first).then().statusCode(200).body("status", equalTo("invited"));
    }

    @Test
    void deletingWhatIsNotThereIs404() {
        administrator()
                .delete("/api/v1/users/nobody-at-all")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
