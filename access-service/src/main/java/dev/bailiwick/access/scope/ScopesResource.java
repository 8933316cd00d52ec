package dev.bailiwick.access.scope;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.PathIds;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Scopes over HTTP. */
@Path("/api/v1/scopes")
@Authenticated
@Tag(name = "Scopes")
public class ScopesResource {
    private final AccessData accessData;

    ScopesResource(AccessData accessData) {
        this.accessData = accessData;
    }

    @GET
    @Operation(
            operationId = "listScopes",
            summary = "Find scopes",
            description = "Those that the caller may read (`<type>:read` there), in the order of type and id.")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<ScopeView>> list(
            @BeanParam ScopeQuery query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var search = query.read();
        var paging = Paging.of(limit, cursor, search.identity());
        return accessData.survey(authority -> search.page(authority, paging));
    }

    @PUT
    @Path("/{type}/{id}")
    @Cancellable(false)
    @Operation(
            operationId = "putScope",
            summary = "Create a scope, or rename it",
            description = "Needs `<type>:create` at the parent, or `<type>:update` at a scope that exists.")
    @APIResponse(responseCode = "201", description = "It is new")
    @APIResponse(responseCode = "200", description = "It was there, and has the name now")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "ScopeCannotMove")
    public Uni<RestResponse<ScopeView>> put(
            @RestPath @Parameter(example = "project") String type,
            @RestPath @Parameter(example = "alpha") String id,
            @NotNull ScopeBody body) {
        var scope = PathIds.newScope(type, id);
        var command = body.command(scope);
        return accessData
                .write(authority -> ScopePlans.put(authority, command))
                .map(written -> written.answer().answer(ScopeView.of(written.snapshot(), scope)));
    }

    @GET
    @Path("/{type}/{id}")
    @Operation(
            operationId = "getScope",
            summary = "Read a scope and its path",
            description = "Needs `<type>:read` there.")
    @APIResponse(responseCode = "200", description = "The scope")
    public Uni<ScopeView> get(
            @RestPath @Parameter(example = "project") String type, @RestPath @Parameter(example = "alpha") String id) {
        return accessData.read().map(authority -> {
            var scope = PathIds.scope(type, id);
            authority.demandToSee(Authority.read(scope.type()), scope);
            return ScopeView.of(authority.snapshot(), scope);
        });
    }

    @GET
    @Path("/{type}/{id}/children")
    @Operation(
            operationId = "listChildren",
            summary = "List the scopes right below",
            description = "Those that the caller may read, in the order of type and id.")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<ScopeView>> children(
            @RestPath @Parameter(example = "project") String type,
            @RestPath @Parameter(example = "alpha") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var paging = Paging.of(limit, cursor, List.of("children", type, id));
        return accessData.read().map(authority -> Children.page(authority, PathIds.scope(type, id), paging));
    }

    @DELETE
    @Path("/{type}/{id}")
    @Cancellable(false)
    @Operation(
            operationId = "deleteScope",
            summary = "Delete an empty scope",
            description = "Needs `<type>:delete` there. Refused while it has children, rules, or homes.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "ScopeNotEmpty")
    public Uni<RestResponse<Void>> delete(
            @RestPath @Parameter(example = "project") String type, @RestPath @Parameter(example = "alpha") String id) {
        var scope = PathIds.scope(type, id);
        return accessData
                .write((Authority authority) -> ScopePlans.remove(authority, scope))
                .map(_ -> RestResponse.noContent());
    }
}
