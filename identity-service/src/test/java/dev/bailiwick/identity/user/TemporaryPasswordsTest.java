package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemporaryPasswordsTest extends WithRealParts {

    @Test
    void aNewOneEndsTheOldPasswordAndTheSessions() {
        var person = Person.madeBy(administrator(), "renewed");
        var session = person.signIn();

        administrator()
                .post(person.path() + "/temporary-password")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("value", notNullValue())
                .body("expiresAt", notNullValue());

        assertThat(person.canSignIn()).isFalse();
        assertThat(person.sessions()).isZero();
        assertThatThrownBy(() ->
                RealParts.get().realm().refresh(session.get("refresh_token").textValue()));
        assertThat(requiredActions(person.id())).contains("UPDATE_PASSWORD");
    }

    @Test
    void nobodyWhoIsSuspendedGetsOne() {
        var person = Person.madeBy(administrator(), "suspended");
        administrator().post(person.path() + "/suspend").then().statusCode(200);

        administrator()
                .post(person.path() + "/temporary-password")
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict"));
    }

    @Test
    void oneThatNobodyUsedInTimeClosesTheAccount() {
        var id = administrator().createUser(Api.newEmail("late")).get("id").textValue();

        expire(id);

        administrator()
                .await("/api/v1/users/" + id, user -> user.get("signInDisabled").isTextual());
        administrator()
                .get("/api/v1/users/" + id)
                .then()
                .body("signInDisabled", equalTo("temporary-password-expired"))
                .body("status", equalTo("invited"));
        assertThat(account(id).get("enabled").booleanValue()).isFalse();
    }

    @Test
    void aNewOneOpensAClosedAccountAgain() {
        var id = administrator().createUser(Api.newEmail("reopened")).get("id").textValue();
        expire(id);
        administrator()
                .await("/api/v1/users/" + id, user -> user.get("signInDisabled").isTextual());

        administrator()
                .post("/api/v1/users/" + id + "/temporary-password")
                .then()
                .statusCode(200);

        assertThat(account(id).get("enabled").booleanValue()).isTrue();
        administrator().get("/api/v1/users/" + id).then().body("signInDisabled", equalTo(null));
    }

    @Test
    void resumingDoesNotOpenAClosedAccount() {
        var id = administrator().createUser(Api.newEmail("closed")).get("id").textValue();
        expire(id);
        administrator()
                .await("/api/v1/users/" + id, user -> user.get("signInDisabled").isTextual());
        administrator().post("/api/v1/users/" + id + "/suspend").then().statusCode(200);

        administrator().post("/api/v1/users/" + id + "/resume").then().statusCode(200);

        assertThat(account(id).get("enabled").booleanValue()).isFalse();
    }

    @Test
    void oneThatWasUsedNeverExpires() {
        var person = Person.madeBy(administrator(), "in-time");

        expire(person.id());

        administrator()
                .await(
                        person.path(),
                        user -> user.get("temporaryPasswordExpiresAt").isNull());
        administrator()
                .get(person.path())
                .then()
                .body("status", equalTo("active"))
                .body("signInDisabled", equalTo(null));
        assertThat(person.canSignIn()).isTrue();
    }

    private static void expire(String id) {
        var changed = Rows.change(
                RealParts.get().database(),
                "update user_account set temporary_password_expires_at = now() where id = ?",
                id);
        assertThat(changed).isOne();
    }

    private static JsonNode account(String id) {
        return RealParts.get().realm().admin().get("/users/" + id);
    }

    private static String requiredActions(String id) {
        return account(id).get("requiredActions").toString();
    }
}
