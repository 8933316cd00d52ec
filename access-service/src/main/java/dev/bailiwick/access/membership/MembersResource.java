package dev.bailiwick.access.membership;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.guard.PathIds;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Members of groups over HTTP. */
@Path("/api/v1/groups/{groupId}/members/{type}/{id}")
@Authenticated
@Tag(name = "Subjects")
public class MembersResource {
    private final AccessData accessData;

    MembersResource(AccessData accessData) {
        this.accessData = accessData;
    }

    @PUT
    @Cancellable(false)
    @Operation(
            operationId = "putMember",
            summary = "Say that a subject is a member of a group",
            description = "Of a local group: needs `group:update` at its home, and everything that its rules bring. A"
                    + " directory's group follows the directory.")
    @APIResponse(responseCode = "201", description = "It is new")
    @APIResponse(responseCode = "200", description = "It was known, or something later is")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<RestResponse<MembershipView>> put(
            @RestPath @Parameter(example = "7b1f0c2a-8d3e-4f56-a1b2-c3d4e5f60718") String groupId,
            @RestPath @Parameter(example = "user") String type,
            @RestPath @Parameter(example = "9f6b2d7e-3c41-4e0a-b7d2-5a1c8e6f0b93") String id,
            @NotNull MembershipBody body) {
        var fact = body.membership(PathIds.group(groupId), PathIds.newSubject(type, id));
        return accessData
                .write(authority -> MembershipPlans.put(authority, fact))
                .map(written -> written.answer().answer(MembershipView.of(fact)));
    }

    @DELETE
    @Cancellable(false)
    @Operation(
            operationId = "deleteMember",
            summary = "Say that a subject is no member of a group any more",
            description = "Of a local group: needs `group:update` at its home.")
    @APIResponse(responseCode = "204", description = "It is none")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<RestResponse<Void>> delete(
            @RestPath @Parameter(example = "7b1f0c2a-8d3e-4f56-a1b2-c3d4e5f60718") String groupId,
            @RestPath @Parameter(example = "user") String type,
            @RestPath @Parameter(example = "9f6b2d7e-3c41-4e0a-b7d2-5a1c8e6f0b93") String id,
            @QueryParam("version")
                    @Parameter(
                            required = true,
                            description = "Rises with every fact; an older one changes nothing",
                            example = "4")
                    @Nullable
                    Long version) {
        Membership fact = new MembershipBody(version).membership(PathIds.group(groupId), PathIds.newSubject(type, id));
        return accessData
                .write(authority -> MembershipPlans.remove(authority, fact))
                .map(_ -> RestResponse.noContent());
    }
}
