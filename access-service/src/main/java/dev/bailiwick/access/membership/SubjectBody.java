package dev.bailiwick.access.membership;

import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Fields;
import dev.bailiwick.access.platform.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a subject. */
@Schema(
        name = "PutSubject",
        description = "What is so of a subject, as of that version",
        requiredProperties = {"homeScope", "version"})
record SubjectBody(
        @Nullable Reference homeScope,

        @Schema(description = "Suspended: everything is denied, the rules stay.", defaultValue = "false") @Nullable
        Boolean suspended,

        @Schema(description = "Rises with every fact about the subject; an older one changes nothing.", examples = "3")
        @Nullable
        Long version,

        @Schema(
                enumeration = {"local", "directory"},
                defaultValue = "local")
        @Nullable
        String origin) {

    Subject subject(SubjectId id) {
        var fields = new Fields();
        var home = fields.scope("homeScope", homeScope);
        var readVersion = Versions.read(fields, version);
        var readOrigin = origin(fields);
        fields.check();
        return new Subject(id, home.orElseThrow(), Boolean.TRUE.equals(suspended), readVersion, readOrigin);
    }

    private Origin origin(Fields fields) {
        return switch (origin) {
            case "local" -> Origin.LOCAL;
            case "directory" -> Origin.DIRECTORY;
            case null -> Origin.LOCAL;
            default -> {
                fields.violation("origin", "unknown", "A subject is local or from a directory.");
                yield Origin.LOCAL;
            }
        };
    }
}
