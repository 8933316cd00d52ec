package dev.bailiwick.access.rule;

import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules that count for a caller himself, over HTTP: nobody needs a permission to know what he may do. */
@Path("/api/v1/me/access-rules")
@Authenticated
@Tag(name = "Me")
public class MyAccessRulesResource {
    private final Rules rules;

    MyAccessRulesResource(Rules rules) {
        this.rules = rules;
    }

    @GET
    @Operation(
            operationId = "listMyAccessRules",
            summary = "List the caller's access rules",
            description = "His own and those of every group that holds him, oldest first, expired ones included; none"
                    + " for somebody who is not known.")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<OwnRuleView>> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("total") boolean total) {
        return rules.own(total, Paging.of(limit, cursor, List.of("me/access-rules")));
    }
}
