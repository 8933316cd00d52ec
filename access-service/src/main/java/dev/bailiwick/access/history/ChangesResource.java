package dev.bailiwick.access.history;

import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The record of changes over HTTP. */
@Path("/api/v1/changes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
public class ChangesResource {
    private final Changes changes;

    ChangesResource(Changes changes) {
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "listChanges",
            summary = "List what was changed",
            description =
                    "Those that stand at scopes where the caller holds `audit-event:read`: an access rule at its scope; a"
                            + " scope at itself; a subject and a custom role at their home; a membership at the home of"
                            + " the group and at that of the member; the catalog at the root. Where something stood when"
                            + " it was changed is what counts, also once it is gone or elsewhere; of what moved, both"
                            + " places. As they happened, unless they are sorted newest first, up to the revision that"
                            + " `Access-Revision` names: whoever follows asks for what is `after` that one.")
    @APIResponse(responseCode = "200", description = "A part of the record")
    public Uni<Page<ChangeView>> list(
            @BeanParam ChangeQuery query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return changes.page(query, Paging.of(limit, cursor, query.identity()));
    }
}
