package dev.bailiwick.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The four shapes of Keycloak's error bodies, as it was seen to send them. */
class KeycloakRefusalTest {
    @Test
    void aMessageAlone() {
        assertThat(read("{'errorMessage': 'User exists with same email'}"))
                .isEqualTo(new KeycloakRefusal(null, "User exists with same email"));
    }

    @Test
    void aFieldWithItsMessage() {
        assertThat(read("{'field': 'email', 'errorMessage': 'error-invalid-email', 'params': ['email', 'x']}"))
                .isEqualTo(new KeycloakRefusal("email", "error-invalid-email"));
    }

    @Test
    void severalFields() {
        assertThat(read("{'errors': [{'field': 'lastName', 'errorMessage': 'error-a'},"
                        + " {'field': 'email', 'errorMessage': 'error-b'}]}"))
                .isEqualTo(new KeycloakRefusal("lastName", "error-a"));
    }

    @Test
    void anErrorWithItsDescription() {
        assertThat(read("{'error': 'invalidPasswordMinLengthMessage', 'error_description': 'Invalid password'}"))
                .isEqualTo(new KeycloakRefusal(null, "invalidPasswordMinLengthMessage"));
    }

    @Test
    void theUsernameIsTheAddress() {
        assertThat(new KeycloakRefusal("username", "error-username-invalid-character").failure(400))
                .isInstanceOfSatisfying(
                        DirectoryFailure.Rejected.class,
                        rejected -> assertThat(rejected.field()).isEqualTo("email"));
    }

    @Test
    void whatWeDoNotUnderstandIsUnavailable() {
        assertThat(new KeycloakRefusal(null, "unknown_error").failure(400))
                .isInstanceOf(DirectoryFailure.Unavailable.class);
        assertThat(new KeycloakRefusal("operation", "error-invalid-length").failure(400))
                .isInstanceOf(DirectoryFailure.Unavailable.class);
    }

    private static KeycloakRefusal read(String body) {
        return KeycloakRefusal.read(new JsonObject(body.replace('\'', '"')));
    }
}
