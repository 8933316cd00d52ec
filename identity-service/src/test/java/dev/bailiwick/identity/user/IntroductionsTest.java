package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IntroductionsTest extends WithRealParts {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void itTellsWhereToSignInAndHoldsNoPassword() {
        var email = Api.newEmail("introduced");
        var created = administrator().createUser(Map.of("email", email, "firstName", "Ana", "introductoryEmail", true));

        var letter = RealParts.get().mail().awaitMessagesTo(email, 1, SOON).getFirst();

        assertThat(letter.text())
                .contains("http://console.example.com", "Hello Ana,")
                .doesNotContain(created.at("/temporaryPassword/value").textValue());
        administrator()
                .await(
                        "/api/v1/users/" + created.get("id").textValue(),
                        user -> user.at("/introductoryEmail/state").textValue().equals("sent"));
    }

    @Test
    void itIsSentAgainOnRequest() {
        var email = Api.newEmail("reminded");
        var id = administrator().createUser(email).get("id").textValue();

        administrator()
                .post("/api/v1/users/" + id + "/introductory-email")
                .then()
                .statusCode(202)
                .body("introductoryEmail.state", equalTo("queued"));

        assertThat(RealParts.get().mail().awaitMessagesTo(email, 1, SOON)).hasSize(1);
    }
}
