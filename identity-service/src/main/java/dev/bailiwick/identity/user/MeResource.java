package dev.bailiwick.identity.user;

import dev.bailiwick.identity.platform.Caller;
import dev.bailiwick.identity.platform.Callers;
import dev.bailiwick.identity.platform.Contract;
import dev.bailiwick.identity.platform.Reference;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Me")
class MeResource {
    private final Callers callers;
    private final Presence presence;

    MeResource(Callers callers, Presence presence) {
        this.callers = callers;
        this.presence = presence;
    }

    @GET
    @Path("/me")
    @Extension(name = Contract.PROBLEMS, value = "suspended email-taken")
    @Operation(
            operationId = "getMe",
            summary = "Who you are",
            description =
                    "At the first request after the sign-in of a user of a directory, his record and his groups become"
                            + " what the directory says, and access-service knows of it, before this answers. 403 `suspended`"
                            + " for a suspended user whose token has not run out yet. 409 `email-taken` for a user of a"
                            + " directory whose address is somebody else's here. 503 when Keycloak or access-service is"
                            + " down.")
    public Uni<MeView> me() {
        var caller = callers.current();
        if (caller.kind() == Caller.Kind.SERVICE_ACCOUNT) {
            return Uni.createFrom()
                    .item(MeView.ofServiceAccount(new Reference(caller.kind().type(), caller.id())));
        }
        return presence.current()
                .map(present -> MeView.of(present.account(), present.groups()))
                .onFailure()
                .transform(UserProblems::of);
    }
}
