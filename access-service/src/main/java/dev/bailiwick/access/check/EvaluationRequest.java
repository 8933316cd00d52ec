package dev.bailiwick.access.check;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.access.decision.Question;
import dev.bailiwick.access.decision.Resource;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.platform.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as AuthZEN asks it. Members that it does not define are ignored, as it demands. */
@Schema(
        name = "EvaluationRequest",
        requiredProperties = {"subject", "action", "resource"})
@JsonIgnoreProperties(ignoreUnknown = true)
record EvaluationRequest(
        @Nullable Entity subject,
        @Nullable Action action,
        @Nullable Entity resource,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode context) {

    /** A subject or a resource. */
    @Schema(
            name = "Entity",
            requiredProperties = {"type", "id"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entity(
            @Schema(examples = "project") @Nullable String type,
            @Schema(examples = "alpha") @Nullable String id,

            @Schema(
                    type = SchemaType.OBJECT,
                    description = "Of a resource that is no scope: `scope`, the scope that it lies in, as"
                            + " `{\"type\", \"id\"}`.")
            @Nullable
            JsonNode properties) {

        Ref ref(String member) {
            requireObject(properties, member + ".properties");
            return new Ref(required(type, member + ".type"), required(id, member + ".id"));
        }

        Resource resource(String member) {
            var ref = ref(member);
            var scope = properties == null ? null : properties.get("scope");
            return scope == null ? new Resource(ref) : new Resource(ref, place(scope));
        }

        /** What is no reference is one to nothing: whoever names a place wrongly does not mean the root. */
        private static Ref place(JsonNode scope) {
            var type = scope.path("type");
            var id = scope.path("id");
            return type.isTextual() && id.isTextual() ? new Ref(type.textValue(), id.textValue()) : Ref.NOTHING;
        }
    }

    /** What is to be done. */
    @Schema(name = "Action", requiredProperties = "name")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Action(
            @Schema(examples = "update") @Nullable String name,
            @Schema(type = SchemaType.OBJECT) @Nullable JsonNode properties) {
        String verb() {
            requireObject(properties, "action.properties");
            return required(name, "action.name");
        }
    }

    Question question() {
        requireObject(context, "context");
        return new Question(
                required(subject, "subject").ref("subject"),
                required(action, "action").verb(),
                required(resource, "resource").resource("resource"));
    }

    private static <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw ProblemException.invalid(member, "required", "The member " + member + " is missing.");
        }
        return value;
    }

    private static void requireObject(@Nullable JsonNode value, String member) {
        if (value != null && !value.isObject()) {
            throw ProblemException.invalid(member, "type", "The member " + member + " must be an object.");
        }
    }
}
