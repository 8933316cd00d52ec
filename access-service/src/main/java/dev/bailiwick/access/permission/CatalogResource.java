package dev.bailiwick.access.permission;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Refusal;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalog over HTTP. */
@Path("/api/v1/catalog")
@Authenticated
@Tag(name = "Catalog")
public class CatalogResource {
    private final AccessData accessData;

    CatalogResource(AccessData accessData) {
        this.accessData = accessData;
    }

    @GET
    @Operation(
            operationId = "getCatalog",
            summary = "Read the catalog",
            description = "Resource types with their actions, and scope types; for every known subject.")
    @APIResponse(responseCode = "200", description = "The catalog in force")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    public Uni<CatalogView> get() {
        return accessData.read().map(authority -> {
            refuseStrangers(authority);
            return CatalogView.of(authority.snapshot().catalog());
        });
    }

    private static void refuseStrangers(Authority authority) {
        if (!authority.isKnown()) {
            throw new Refusal.MissingPermission(
                            Permission.of("role:read"), ScopeId.ROOT, "Only known subjects may read the catalog.")
                    .thrown();
        }
    }
}
