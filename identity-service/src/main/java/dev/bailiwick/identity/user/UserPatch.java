package dev.bailiwick.identity.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.directory.Profile;
import dev.bailiwick.identity.platform.ErrorCode;
import dev.bailiwick.identity.platform.ProblemException;
import dev.bailiwick.identity.user.lifecycle.Target;
import dev.bailiwick.identity.user.record.UserAccount;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A JSON merge patch (RFC 7396) of a person: what is absent stays, what is null goes. */
record UserPatch(JsonNode body) {
    private static final Set<String> MEMBERS = Set.of("email", "firstName", "lastName", "homeScope");
    private static final Set<String> SCOPE_MEMBERS = Set.of("type", "id");

    /** What it may hold, for the contract. */
    @Schema(name = "UserPatch")
    record Shape(
            @Schema(examples = "ana.berg@example.com", maxLength = EmailAddress.MAX_LENGTH) @Nullable
            String email,

            @Schema(examples = "Ana", maxLength = Fields.MAX_NAME_LENGTH, nullable = true) @Nullable
            String firstName,

            @Schema(examples = "Berg", maxLength = Fields.MAX_NAME_LENGTH, nullable = true) @Nullable
            String lastName,

            NewUserBody.@Nullable ScopeBody homeScope) {}

    static UserPatch of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw ProblemException.of(ErrorCode.MALFORMED, "The body must be one JSON object.");
        }
        return new UserPatch(body);
    }

    /** What the person shall be after the patch; says everything that is wrong with it. */
    Target appliedTo(UserAccount account) {
        var fields = new Fields();
        requireKnown(fields, body, "", MEMBERS);
        var now = account.profile();
        var email = body.has("email") ? fields.email("email", text(fields, body, "email")) : Optional.of(now.email());
        var first = body.has("firstName") ? fields.name("firstName", text(fields, body, "firstName")) : now.firstName();
        var last = body.has("lastName") ? fields.name("lastName", text(fields, body, "lastName")) : now.lastName();
        var home = body.has("homeScope") ? scope(fields) : Optional.of(account.home());
        fields.check();
        return new Target(new Profile(email.orElseThrow(), first, last), home.orElseThrow());
    }

    private Optional<ScopeRef> scope(Fields fields) {
        var scope = body.get("homeScope");
        if (!scope.isObject()) {
            return fields.wrong("homeScope", "type", "A scope is an object of type and id.");
        }
        requireKnown(fields, scope, "homeScope.", SCOPE_MEMBERS);
        return fields.scope("homeScope", text(fields, scope, "type"), text(fields, scope, "id"));
    }

    private static void requireKnown(Fields fields, JsonNode object, String prefix, Set<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fields.wrong(prefix + name, "unknown", "There is no such member.");
            }
        });
    }

    private static @Nullable String text(Fields fields, JsonNode object, String member) {
        var value = object.get(member);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            fields.wrong(member, "type", "The value must be a string.");
            return null;
        }
        return value.textValue();
    }
}
