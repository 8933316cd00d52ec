package dev.bailiwick.identity.user;

import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.platform.Contract;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Finds one person by his exact address, for those who give access rules and may not list people. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Users")
class UserLookupResource {
    private final Askers askers;
    private final UserLists lists;

    UserLookupResource(Askers askers, UserLists lists) {
        this.askers = askers;
        this.lists = lists;
    }

    @GET
    @Path("/users:lookup")
    @Extension(name = Contract.PROBLEMS, value = "invalid missing-permission not-found")
    @Operation(
            operationId = "lookUpUser",
            summary = "Find a user by his exact email address",
            description = "Needs `access-rule:create` anywhere.")
    public Uni<LookupView> lookUp(
            @RestQuery @Parameter(example = "ana@example.com", required = true) @Nullable String email) {
        return lists.lookUp(askers.current(), address(email))
                .map(LookupView::of)
                .onFailure()
                .transform(UserProblems::of);
    }

    private static EmailAddress address(@Nullable String email) {
        var fields = new Fields();
        var address = fields.email("email", email);
        fields.check();
        return address.orElseThrow();
    }
}
