package dev.bailiwick.identity.user;

import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.platform.Caller;
import dev.bailiwick.identity.platform.Callers;
import dev.bailiwick.identity.platform.Reference;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Me")
class MeResource {
    private final Callers callers;
    private final Presence presence;
    private final SignInTime signInTime;

    MeResource(Callers callers, Presence presence, SignInTime signInTime) {
        this.callers = callers;
        this.presence = presence;
        this.signInTime = signInTime;
    }

    @GET
    @Path("/me")
    @Operation(
            operationId = "getMe",
            summary = "Who you are",
            description = "403 `suspended` for a suspended user whose token has not run out yet.")
    public Uni<MeView> me() {
        var caller = callers.current();
        if (caller.kind() == Caller.Kind.SERVICE_ACCOUNT) {
            return Uni.createFrom()
                    .item(MeView.ofServiceAccount(new Reference(caller.kind().type(), caller.id())));
        }
        return presence.of(new AccountId(caller.id()), signInTime.current())
                .map(MeView::of)
                .onFailure()
                .transform(UserProblems::of);
    }
}
