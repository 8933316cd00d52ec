package dev.bailiwick.identity.access;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads what access-service answers. Fails closed: whatever is not exactly what was agreed is {@link
 * AccessFailure.Unavailable}.
 */
final class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    static HttpResponse<Buffer> ok(HttpResponse<Buffer> answer) {
        require(answer, 200);
        return answer;
    }

    /** Passes an answer with one of these statuses. */
    static void require(HttpResponse<Buffer> answer, Integer... statuses) {
        if (!List.of(statuses).contains(answer.statusCode())) {
            throw unexpected(answer);
        }
    }

    static <T> T read(HttpResponse<Buffer> answer, Function<JsonObject, T> reader) {
        try {
            return Objects.requireNonNull(reader.apply(Objects.requireNonNull(answer.bodyAsJsonObject())));
        } catch (DecodeException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new AccessFailure.Unavailable("access-service's answer cannot be read", e);
        }
    }

    static long revision(HttpResponse<Buffer> answer) {
        try {
            return Long.parseLong(answer.getHeader("Access-Revision"));
        } catch (NumberFormatException e) {
            throw new AccessFailure.Unavailable("access-service's answer names no revision", e);
        }
    }

    /** The stable code of a problem; empty when the body is none. */
    static String problem(HttpResponse<Buffer> answer) {
        try {
            JsonObject body = answer.bodyAsJsonObject();
            return body == null ? "" : body.getString("code", "");
        } catch (DecodeException | ClassCastException e) {
            return "";
        }
    }

    /** Whether a refused request was refused for this field of its body. */
    static boolean violates(HttpResponse<Buffer> answer, String field) {
        return read(
                answer,
                body -> objects(body.getJsonArray("violations")).stream()
                        .anyMatch(violation -> field.equals(violation.getString("field"))));
    }

    /** Why a fact cannot be taken, when the reason is one that was agreed. */
    static AccessFailure conflict(HttpResponse<Buffer> answer) {
        return switch (problem(answer)) {
            case "last-administrator" -> new AccessFailure.LastAdministrator();
            case "subject-deleted" -> new AccessFailure.SubjectDeleted();
            default -> unexpected(answer);
        };
    }

    static AccessFailure.Unavailable unexpected(HttpResponse<Buffer> answer) {
        int status = answer.statusCode();
        if (status < 500) {
            LOG.errorf("access-service refuses a request with status %d, code %s", status, problem(answer));
        }
        return new AccessFailure.Unavailable("access-service answers with status " + status, null);
    }

    static ScopeRef scope(JsonObject scope) {
        return new ScopeRef(scope.getString("type"), scope.getString("id"));
    }

    static List<ScopeRef> scopes(JsonArray scopes) {
        return objects(scopes).stream().map(Answers::scope).toList();
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    static Set<String> texts(JsonArray array) {
        return array.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }
}
