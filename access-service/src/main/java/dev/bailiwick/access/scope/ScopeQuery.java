package dev.bailiwick.access.scope;

import dev.bailiwick.access.decision.id.TypeId;
import dev.bailiwick.access.guard.Fields;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which scopes a caller asks for. */
class ScopeQuery {

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

    @QueryParam("total")
    boolean total;

    ScopeSearch read() {
        var fields = new Fields();
        var text = search == null || search.isBlank()
                ? Optional.<String>empty()
                : fields.line("search", search, ScopeBody.NAME_LENGTH);
        var wantedType = type == null ? Optional.<TypeId>empty() : fields.typeParameter("type", type);
        fields.check();
        return new ScopeSearch(text, wantedType, total);
    }
}
