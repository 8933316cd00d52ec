package dev.bailiwick.access.scope;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Scopes over HTTP. */
@Path("/api/v1/scopes/{type}/{id}")
@Authenticated
@Tag(name = "Scopes")
public class ScopesResource {
    private final AccessData accessData;

    ScopesResource(AccessData accessData) {
        this.accessData = accessData;
    }

    @PUT
    @Cancellable(false)
    @Operation(
            operationId = "putScope",
            summary = "Create a scope, or rename it",
            description = "Needs `<type>:create` at the parent, or `<type>:update` at a scope that exists.")
    @APIResponse(responseCode = "201", description = "It is new")
    @APIResponse(responseCode = "200", description = "It was there, and has the name now")
    public Uni<RestResponse<ScopeView>> put(@RestPath String type, @RestPath String id, @NotNull ScopeBody body) {
        var scope = named(type, id);
        var command = body.command(scope);
        return accessData.write(authority -> ScopePlans.put(authority, command)).map(written -> {
            var view = ScopeView.of(written.snapshot(), scope);
            return switch (written.answer()) {
                case CREATED -> RestResponse.status(RestResponse.Status.CREATED, view);
                case KEPT -> RestResponse.ok(view);
            };
        });
    }

    @GET
    @Operation(
            operationId = "getScope",
            summary = "Read a scope and its path",
            description = "Needs `<type>:read` there.")
    public Uni<ScopeView> get(@RestPath String type, @RestPath String id) {
        return accessData.read().map(authority -> {
            var scope = known(type, id);
            authority.demandToSee(Authority.read(scope.type()), scope);
            return ScopeView.of(authority.snapshot(), scope);
        });
    }

    @GET
    @Path("/children")
    @Operation(
            operationId = "listChildren",
            summary = "List the scopes right below",
            description = "Those that the caller may read, in the order of type and id.")
    public Uni<Page<ScopeView>> children(
            @RestPath String type,
            @RestPath String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var paging = Paging.of(limit, cursor, List.of("children", type, id));
        return accessData.read().map(authority -> Children.page(authority, known(type, id), paging));
    }

    @DELETE
    @Cancellable(false)
    @Operation(
            operationId = "deleteScope",
            summary = "Delete an empty scope",
            description = "Needs `<type>:delete` there. Refused while it has children, rules, or homes.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Uni<RestResponse<Void>> delete(@RestPath String type, @RestPath String id) {
        var scope = known(type, id);
        return accessData
                .write((Authority authority) -> ScopePlans.remove(authority, scope))
                .map(_ -> RestResponse.noContent());
    }

    /** The id of a scope that may be made. */
    private static ScopeId named(String type, String id) {
        return ScopeId.from(new Ref(type, id))
                .orElseThrow(() -> Refusal.invalid("id", "format", "There can be no scope of this type and id."));
    }

    /** The id of a scope that must exist: what cannot be an id does not. */
    private static ScopeId known(String type, String id) {
        return ScopeId.from(new Ref(type, id)).orElseThrow(Refusal::notFound);
    }
}
