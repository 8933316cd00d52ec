package dev.bailiwick.access.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Reference;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change as it is answered. */
@Schema(name = "Change", description = "One step of a revision: what was created, updated or deleted, by whom and when")
@JsonInclude(JsonInclude.Include.ALWAYS)
record ChangeView(
        @Schema(description = "The revision that it belongs to; a call that changes several things makes one")
        long revision,

        @Schema(description = "Its place in the revision, from 0")
        int ordinal,

        Instant at,
        @Schema(description = "Who made it") Reference actor,

        @Schema(description = "Of the request that made it", examples = "5f0c6c1e-9d0b-4c1a-8a9e-2f6d1f0b7c11")
        String requestId,

        @Schema(description = "What kind of thing was changed: one of " + ENTITIES, examples = "access-rule")
        String entity,

        @Schema(enumeration = {"created", "updated", "deleted"})
        String operation,

        @Schema(
                type = SchemaType.OBJECT,
                nullable = true,
                description = "What it was, as its kind is shown; null when it was created")
        @Nullable
        Map<String, Object> before,

        @Schema(type = SchemaType.OBJECT, nullable = true, description = "What it is since; null when it was deleted")
        @Nullable
        Map<String, Object> after) {

    static final String ENTITIES = "access-rule catalog installation membership role scope subject";

    static ChangeView of(ChangeRow row) {
        return new ChangeView(
                row.key.revision(),
                row.key.ordinal(),
                row.at,
                References.of(SubjectId.parse(row.actor).orElseThrow()),
                row.requestId,
                row.entity,
                row.operation,
                row.before,
                row.after);
    }
}
