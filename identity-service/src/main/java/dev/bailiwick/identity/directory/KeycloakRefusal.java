package dev.bailiwick.identity.directory;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak means by a 4xx. Its bodies come in four shapes: {@code {errorMessage}}, {@code {field, errorMessage,
 * params}}, {@code {errors: [...]}} of the second, and {@code {error, error_description}}.
 *
 * @param field the attribute that it is about, when it is about one
 * @param reason its message key, such as {@code error-invalid-email} or {@code invalidPasswordMinLengthMessage}
 */
record KeycloakRefusal(@Nullable String field, String reason) {
    private static final Logger LOG = Logger.getLogger(KeycloakRefusal.class);

    /** Its attributes that our API has under the same name; {@code username} is the address with us. */
    private static final Set<String> OUR_FIELDS = Set.of("email", "firstName", "lastName");

    static KeycloakRefusal of(HttpResponse<Buffer> answer) {
        try {
            JsonObject body = answer.bodyAsJsonObject();
            return body == null ? new KeycloakRefusal(null, "") : read(body);
        } catch (DecodeException | ClassCastException e) {
            return new KeycloakRefusal(null, "");
        }
    }

    static KeycloakRefusal read(JsonObject body) {
        JsonArray errors = body.getJsonArray("errors");
        if (errors != null && !errors.isEmpty()) {
            return read(errors.getJsonObject(0));
        }
        String message = body.getString("errorMessage", body.getString("error", ""));
        return new KeycloakRefusal(body.getString("field"), message);
    }

    DirectoryFailure failure(int status) {
        String ours = "username".equals(field) ? "email" : field;
        if (status == 404) {
            return new DirectoryFailure.AccountMissing();
        }
        if (status == 409) {
            return new DirectoryFailure.EmailTaken();
        }
        if (status == 400 && reason.startsWith("invalidPassword")) {
            return new DirectoryFailure.PasswordRefused();
        }
        if (status == 400 && ours != null && OUR_FIELDS.contains(ours)) {
            return new DirectoryFailure.Rejected(ours, reason);
        }
        // What is left is a mistake of ours or a Keycloak that we do not know; its text may name a person.
        LOG.errorf("Keycloak refuses a request with status %d for a reason that we do not know", status);
        return new DirectoryFailure.Unavailable("Keycloak refuses a request with status " + status, null);
    }
}
