package dev.bailiwick.identity.group;

import dev.bailiwick.identity.platform.Contract;
import dev.bailiwick.identity.user.Askers;
import dev.bailiwick.identity.user.UserProblems;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Groups and who is in them. Those of a directory follow it, and nobody changes them here. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Groups")
class GroupsResource {
    private final Askers askers;
    private final Groups groups;

    GroupsResource(Askers askers, Groups groups) {
        this.askers = askers;
        this.groups = groups;
    }

    @GET
    @Path("/groups")
    @Extension(name = Contract.PROBLEMS, value = "invalid")
    @Operation(
            operationId = "listGroups",
            summary = "List groups",
            description = "Those whose home lies where you hold `group:read`. A group of a directory appears with the"
                    + " first of its people, is known by that directory and its name there, and stays without any.")
    public Uni<GroupPageView> list(@BeanParam GroupListRequest request) {
        return groups.list(askers.current(), request.toQuery(), request.wantsTotal())
                .onFailure()
                .transform(UserProblems::of);
    }

    @GET
    @Path("/groups/{id}")
    @Extension(name = Contract.PROBLEMS, value = "not-found")
    @Operation(operationId = "getGroup", summary = "Read a group", description = "Needs `group:read` at its home.")
    public Uni<GroupView> get(@RestPath String id) {
        return groups.get(askers.current(), id(id)).onFailure().transform(UserProblems::of);
    }

    @GET
    @Path("/groups/{id}/members")
    @Extension(name = Contract.PROBLEMS, value = "invalid not-found")
    @Operation(
            operationId = "listMembers",
            summary = "List the members of a group",
            description =
                    "Needs `group:read` at its home. In the order in which they came. Email and names are null where"
                            + " you lack `user:read` at the member's home, and a search finds none of those.")
    public Uni<MemberPageView> members(@RestPath String id, @BeanParam PageRequest request) {
        return groups.members(askers.current(), request.toMemberQuery(id(id)), request.wantsTotal())
                .onFailure()
                .transform(UserProblems::of);
    }

    /** What cannot be an id is no group's. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Groups.notFound();
        }
    }
}
