package dev.bailiwick.access.permission;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.guard.Fields;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Reference;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a caller holds himself, over HTTP. A caller who is unknown or suspended holds nothing. */
@Path("/api/v1/me")
@Authenticated
@Tag(name = "Me")
public class MeResource {
    private final AccessData accessData;

    MeResource(AccessData accessData) {
        this.accessData = accessData;
    }

    @GET
    @Path("/permissions")
    @Operation(
            operationId = "listMyPermissions",
            summary = "What the caller may do at a scope",
            description = "Nothing at a scope that does not exist.")
    @APIResponse(responseCode = "200", description = "What he holds there, sorted")
    public Uni<Permissions> permissions(
            @QueryParam("scope") @Parameter(required = true, example = "project/alpha") @Nullable String scope) {
        var fields = new Fields();
        var place = fields.scopeParameter("scope", scope);
        fields.check();
        return accessData
                .read()
                .map(authority -> new Permissions(
                        authority.holdings().permissionsAt(authority.caller(), place.orElseThrow()).stream()
                                .map(Permission::toString)
                                .toList()));
    }

    @GET
    @Path("/permitted-scopes")
    @Operation(
            operationId = "listMyPermittedScopes",
            summary = "Where the caller holds a permission",
            description = "The topmost scopes: there, and everywhere below.")
    @APIResponse(responseCode = "200", description = "Where he holds it")
    public Uni<PermittedScopes> permittedScopes(
            @QueryParam("permission") @Parameter(required = true, example = "project:update") @Nullable
                    String permission) {
        var fields = new Fields();
        var wanted = fields.permissionParameter("permission", permission);
        fields.check();
        return accessData
                .read()
                .map(authority -> new PermittedScopes(References.ofScopes(
                        authority.holdings().permittedScopes(authority.caller(), wanted.orElseThrow()))));
    }

    @GET
    @Path("/comparison")
    @Operation(
            operationId = "compareWithMe",
            summary = "Whether a subject holds anything that the caller does not",
            description =
                    "Needs to be able to read the subject (`user:read` and the like at its home). Of what is missing"
                            + " the first few, at scopes that the caller may read.")
    @APIResponse(responseCode = "200", description = "What the comparison says")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Uni<Comparison> comparison(
            @QueryParam("subject") @Parameter(required = true, example = "user/9f6b2d7e") @Nullable String subject) {
        var fields = new Fields();
        var other = fields.subjectParameter("subject", subject);
        fields.check();
        return accessData.read().map(authority -> Comparison.of(authority, other.orElseThrow()));
    }

    /** Permissions by name. */
    @Schema(name = "Permissions", description = "Permissions by name")
    record Permissions(List<String> permissions) {}

    /** Scopes, everything below them included. */
    @Schema(name = "PermittedScopes", description = "Scopes, everything below them included")
    record PermittedScopes(List<Reference> items) {}
}
