package dev.bailiwick.access.history;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Fields;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which changes a caller asks for. */
class ChangeQuery {
    static final Permission READ = Permission.of("audit-event:read");

    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");
    private static final List<String> ENTITIES = List.of(ChangeView.ENTITIES.split(" "));

    @QueryParam("after")
    @Parameter(
            description = "Only changes of later revisions than this one",
            example = "16",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    @Nullable
    String after;

    @QueryParam("entity")
    @Parameter(
            description = "Only changes of this kind of thing: one of " + ChangeView.ENTITIES,
            example = "access-rule")
    @Nullable
    String entity;

    @QueryParam("actor")
    @Parameter(description = "Only changes that this subject made", example = "user/9f6b2d7e")
    @Nullable
    String actor;

    @QueryParam("subject")
    @Parameter(
            description =
                    "Only changes that are about this subject: itself, access rules that name it, memberships of it and in"
                            + " it",
            example = "user/9f6b2d7e")
    @Nullable
    String subject;

    @QueryParam("sort")
    @Parameter(
            description = "`revision`: as they happened; `-revision`: newest first",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {ChangeOrder.FORWARDS, ChangeOrder.BACKWARDS},
                            defaultValue = ChangeOrder.FORWARDS))
    @Nullable
    String sort;

    @QueryParam("total")
    boolean total;

    /** What makes a list another list. */
    List<?> identity() {
        return Stream.of(after, entity, actor, subject, sort)
                .map(String::valueOf)
                .toList();
    }

    ChangeFilter filter(Authority authority) {
        var fields = new Fields();
        var since = after(fields);
        var by = actor == null ? Optional.<SubjectId>empty() : fields.subjectParameter("actor", actor);
        var about = subject == null ? Optional.<SubjectId>empty() : fields.subjectParameter("subject", subject);
        var order = order(fields);
        var kind = entity(fields);
        fields.check();
        return new ChangeFilter(
                visible(authority),
                since,
                authority.snapshot().revision(),
                kind,
                by,
                about,
                order.orElse(ChangeOrder.OLDEST_FIRST));
    }

    private Optional<Long> after(Fields fields) {
        if (after == null) {
            return Optional.empty();
        }
        if (!REVISION.matcher(after).matches()) {
            fields.violation("after", "format", "Name a revision: a number from 0 on.");
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(after));
    }

    private Optional<String> entity(Fields fields) {
        if (entity != null && !ENTITIES.contains(entity)) {
            fields.violation("entity", "unknown", "Name one of " + ChangeView.ENTITIES + ".");
        }
        return Optional.ofNullable(entity);
    }

    private Optional<ChangeOrder> order(Fields fields) {
        var found = Arrays.stream(ChangeOrder.values())
                .filter(order -> order.parameter().equals(sort))
                .findFirst();
        if (sort != null && found.isEmpty()) {
            fields.violation("sort", "unknown", "Sort by revision or -revision.");
        }
        return found;
    }

    private static List<ScopeId> visible(Authority authority) {
        return List.copyOf(authority.holdings().permittedScopes(authority.caller(), READ));
    }
}
