package dev.bailiwick.access.role;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Fields;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Roles over HTTP. */
@Path("/api/v1/roles")
@Authenticated
@Tag(name = "Roles")
public class RolesResource {
    private static final int MOST_SCOPES = 100;

    private final AccessData accessData;

    RolesResource(AccessData accessData) {
        this.accessData = accessData;
    }

    @GET
    @Operation(
            operationId = "listRoles",
            summary = "List roles",
            description =
                    "Needs `role:read` or `access-rule:create` anywhere. With `grantableAt`, once or several times: those"
                            + " that the caller may give at all of these scopes.")
    @APIResponse(responseCode = "200", description = "The roles, the built-in ones first")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    public Uni<RoleList> list(
            @QueryParam("grantableAt")
                    @Parameter(description = "Up to " + MOST_SCOPES, example = "project/alpha")
                    @Nullable
                    List<String> grantableAt) {
        return accessData.read().map(authority -> view(authority, roles(authority, grantableAt)));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRole", summary = "Read a role", description = "For whoever may list roles.")
    @APIResponse(responseCode = "200", description = "The role")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    public Uni<RoleView> get(@RestPath @Parameter(example = "l1-researcher") String id) {
        return accessData.read().map(authority -> RoleView.of(authority.snapshot(), VisibleRoles.one(authority, id)));
    }

    private static List<Role> roles(Authority authority, @Nullable List<String> grantableAt) {
        if (grantableAt == null || grantableAt.isEmpty()) {
            return VisibleRoles.all(authority);
        }
        var fields = new Fields();
        var scopes = fields.each("grantableAt", grantableAt, MOST_SCOPES, fields::scopeParameter);
        fields.check();
        return VisibleRoles.grantableAt(authority, Set.copyOf(scopes));
    }

    private static RoleList view(Authority authority, List<Role> roles) {
        return new RoleList(roles.stream()
                .map(role -> RoleView.of(authority.snapshot(), role))
                .toList());
    }
}
