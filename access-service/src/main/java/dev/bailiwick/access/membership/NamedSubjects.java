package dev.bailiwick.access.membership;

import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;
import dev.bailiwick.access.guard.Fields;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Subjects of a kind, named one by one by a caller who wants to know something of each. */
@Schema(
        name = "NamedSubjects",
        description = "Subjects of a kind, by their ids",
        requiredProperties = {"type", "ids"})
record NamedSubjects(
        @Schema(
                enumeration = {"user", "group", "service-account"},
                examples = "user")
        @Nullable
        String type,

        @Schema(minItems = 1, maxItems = NamedSubjects.MOST) @Nullable
        List<@Nullable String> ids) {
    /** With ids as long as they may be, a body that is not too large yet. */
    static final int MOST = 4_000;

    /** In the order in which they are named, which may name one twice. */
    List<SubjectId> read() {
        var fields = new Fields();
        var kind = type == null ? Optional.<SubjectKind>empty() : SubjectKind.parse(type);
        if (kind.isEmpty()) {
            fields.violation("type", type == null ? "required" : "unknown", "Name user, group or service-account.");
        }
        var read = fields.each("ids", ids, MOST, (field, id) -> id(fields, field, kind.orElse(SubjectKind.USER), id));
        fields.check();
        return read;
    }

    private static Optional<SubjectId> id(Fields fields, String field, SubjectKind kind, @Nullable String id) {
        var read = id == null ? Optional.<SubjectId>empty() : SubjectId.from(new Ref(kind.toString(), id));
        if (read.isEmpty()) {
            fields.violation(field, "format", "This cannot be the id of a subject.");
        }
        return read;
    }
}
