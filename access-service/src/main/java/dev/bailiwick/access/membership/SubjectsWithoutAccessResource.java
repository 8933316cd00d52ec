package dev.bailiwick.access.membership;

import dev.bailiwick.access.change.AccessData;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For whoever keeps lists of subjects in an order of its own, and wants those alone that can do nothing. */
@Path("/api/v1/subjects:without-access")
@Authenticated
@Tag(name = "Subjects")
public class SubjectsWithoutAccessResource {
    private final AccessData accessData;

    SubjectsWithoutAccessResource(AccessData accessData) {
        this.accessData = accessData;
    }

    @POST
    @Operation(
            operationId = "findSubjectsWithoutAccess",
            summary = "Say which of these subjects have no access",
            description =
                    "Those without any effective rule, their own or through a group, at whose home the caller holds"
                            + " `user:read`, `group:read` or `service-account:read`, as is their type. Unknown ones are not"
                            + " among them.")
    @APIResponse(responseCode = "200", description = "Those of them without any access")
    public Uni<SubjectsWithoutAccess> find(@NotNull NamedSubjects body) {
        var named = body.read();
        var kind = named.getFirst().kind();
        return accessData.survey(authority -> SubjectsWithoutAccess.among(authority, kind, named));
    }
}
