package dev.bailiwick.access.check;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.bailiwick.access.decision.Question;
import dev.bailiwick.access.decision.Resource;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.platform.ProblemException;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as AuthZEN asks it. Members that it does not define are ignored, as it demands. */
@Schema(
        name = "EvaluationRequest",
        description = "A question as AuthZEN asks it; members that are not defined here are ignored",
        requiredProperties = {"subject", "action", "resource"})
@JsonIgnoreProperties(ignoreUnknown = true)
record EvaluationRequest(
        @Nullable Entity subject,
        @Nullable Action action,
        @Nullable Entity resource,
        @Nullable Map<String, Object> context) {

    /** A subject or a resource. */
    @Schema(
            name = "Entity",
            description = "A subject or a resource",
            requiredProperties = {"type", "id"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entity(
            @Schema(examples = "project") @Nullable String type,
            @Schema(examples = "alpha") @Nullable String id,

            @Schema(
                    description = "Of a resource that is no scope: `scope`, the scope that it lies in, as"
                            + " `{\"type\", \"id\"}`.")
            @Nullable
            Map<String, Object> properties) {

        Ref ref(String member) {
            return new Ref(required(type, member + ".type"), required(id, member + ".id"));
        }

        Resource resource(String member) {
            var ref = ref(member);
            return properties == null || !properties.containsKey("scope")
                    ? new Resource(ref)
                    : new Resource(ref, place(properties.get("scope")));
        }

        /** What is no reference is one to nothing: whoever names a place wrongly does not mean the root. */
        private static Ref place(@Nullable Object scope) {
            return scope instanceof Map<?, ?> members
                            && members.get("type") instanceof String type
                            && members.get("id") instanceof String id
                    ? new Ref(type, id)
                    : Ref.NOTHING;
        }
    }

    /** What is to be done. */
    @Schema(
            name = "Action",
            description = "What is to be done; together with the type of the resource it is a permission",
            requiredProperties = "name")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Action(
            @Schema(examples = "update") @Nullable String name,
            @Nullable Map<String, Object> properties) {
        String verb() {
            return required(name, "action.name");
        }
    }

    Question question() {
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
}
