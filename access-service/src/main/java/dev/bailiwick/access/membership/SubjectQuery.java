package dev.bailiwick.access.membership;

import dev.bailiwick.access.decision.id.SubjectKind;
import dev.bailiwick.access.guard.Fields;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which subjects a caller asks for. */
class SubjectQuery {
    private static final String NO_ACCESS = "none";

    @QueryParam("type")
    @Parameter(
            required = true,
            description = "Subjects of this kind",
            example = "user",
            schema = @Schema(enumeration = {"user", "group", "service-account"}))
    @Nullable
    String type;

    @QueryParam("access")
    @Parameter(
            description = "`none`: only those without any effective rule, their own or through a group",
            example = NO_ACCESS,
            schema = @Schema(enumeration = NO_ACCESS))
    @Nullable
    String access;

    @QueryParam("total")
    boolean total;

    SubjectSearch read() {
        var fields = new Fields();
        var kind = kind(fields);
        if (access != null && !access.equals(NO_ACCESS)) {
            fields.violation("access", "unknown", "Only \"" + NO_ACCESS + "\" can be asked for.");
        }
        fields.check();
        return new SubjectSearch(kind.orElseThrow(), access != null, total);
    }

    private Optional<SubjectKind> kind(Fields fields) {
        var kind = type == null ? Optional.<SubjectKind>empty() : SubjectKind.parse(type);
        if (kind.isEmpty()) {
            var code = type == null ? "required" : "unknown";
            fields.violation("type", code, "Ask for user, group or service-account.");
        }
        return kind;
    }
}
