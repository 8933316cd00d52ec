package dev.bailiwick.access.scope;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.TypeId;
import dev.bailiwick.access.guard.Fields;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which scopes a caller asks for. */
class ScopeQuery {
    private static final int MOST_NAMED = 100;

    @QueryParam("search")
    @Parameter(
            description = "Only scopes whose id or name contains this text, in whatever case",
            example = "alp",
            schema = @Schema(maxLength = ScopeBody.NAME_LENGTH))
    @Nullable
    String search;

    @QueryParam("type")
    @Parameter(description = "Only scopes of this type", example = "project")
    @Nullable
    String type;

    @QueryParam("scope")
    @Parameter(
            description = "Only these, as far as the caller may read them; up to " + MOST_NAMED + " of `type/id`",
            example = "project/alpha")
    List<String> scope = List.of();

    @QueryParam("total")
    boolean total;

    ScopeSearch read() {
        var fields = new Fields();
        var text = search == null || search.isBlank()
                ? Optional.<String>empty()
                : fields.line("search", search, ScopeBody.NAME_LENGTH);
        var wantedType = type == null ? Optional.<TypeId>empty() : fields.typeParameter("type", type);
        var named =
                scope.isEmpty() ? List.<ScopeId>of() : fields.each("scope", scope, MOST_NAMED, fields::scopeParameter);
        fields.check();
        return new ScopeSearch(text, wantedType, named, total);
    }
}
