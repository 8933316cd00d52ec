package dev.bailiwick.identity.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.identity.operation.CarriedForward;
import dev.bailiwick.identity.platform.Contract;
import dev.bailiwick.identity.platform.ErrorCode;
import dev.bailiwick.identity.platform.ProblemException;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** People: make, list, read, change, delete. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Users")
class UsersResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Askers askers;
    private final Creations creations;
    private final UserLists lists;
    private final UserDetails details;
    private final ProfileUpdates updates;
    private final Deletions deletions;

    UsersResource(
            Askers askers,
            Creations creations,
            UserLists lists,
            UserDetails details,
            ProfileUpdates updates,
            Deletions deletions) {
        this.askers = askers;
        this.creations = creations;
        this.lists = lists;
        this.details = details;
        this.updates = updates;
        this.deletions = deletions;
    }

    @POST
    @Path("/users")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = CreatedUserView.class, responseCode = "201", responseDescription = "Made")
    @Cancellable(false)
    @Extension(name = Contract.PROBLEMS, value = "missing-permission email-taken conflict idempotency-key-reused")
    @Extension(name = Contract.HEADERS, value = "Location ETag Access-Revision Cache-Control")
    @Operation(
            operationId = "createUser",
            summary = "Make a user",
            description =
                    "Answers with the temporary password, this once. Needs `user:create` at the home scope. 503 means that nothing stays behind,"
                            + " unless the answer says that what was begun will be finished.")
    public Uni<RestResponse<CreatedUserView>> create(
            @Nullable NewUserBody body,
            @Parameter(description = RepeatKey.DESCRIPTION, example = "a6f6ab63-1f0b-4f0f-8f6f-0d3c7a9f2b11")
                    @HeaderParam(RepeatKey.HEADER)
                    @Nullable
                    String idempotencyKey) {
        var asker = askers.current();
        if (body == null) {
            throw ProblemException.of(ErrorCode.MALFORMED, "The body must be one JSON object.");
        }
        var user = body.toNewUser();
        return creations
                .create(asker, user, RepeatKey.of(idempotencyKey, asker.subject(), user))
                .map(UserAnswers::created)
                .onFailure()
                .transform(UserProblems::of);
    }

    @GET
    @Path("/users")
    @Extension(name = Contract.PROBLEMS, value = "invalid")
    @Operation(
            operationId = "listUsers",
            summary = "List users",
            description = "Those whose home lies where you hold `user:read`.")
    public Uni<PageView> list(@BeanParam ListRequest request) {
        return lists.list(askers.current(), request.toQuery(), request.wantsTotal())
                .onFailure()
                .transform(UserProblems::of);
    }

    @GET
    @Path("/users/{id}")
    @Extension(name = Contract.PROBLEMS, value = "not-found")
    @Extension(name = Contract.HEADERS, value = "ETag")
    @Operation(
            operationId = "getUser",
            summary = "Read a user",
            description = "Needs `user:read` at his home. With those of his groups that you may read.")
    public Uni<RestResponse<UserDetailView>> get(
            @Parameter(description = Ids.DESCRIPTION, example = Ids.EXAMPLE) @RestPath String id) {
        return details.get(askers.current(), Ids.account(id))
                .map(UserAnswers::found)
                .onFailure()
                .transform(UserProblems::of);
    }

    @PATCH
    @Path("/users/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Cancellable(false)
    @Extension(
            name = Contract.PROBLEMS,
            value = "missing-permission holds-more not-found conflict email-taken directory-managed stale")
    @Extension(name = Contract.HEADERS, value = "ETag Access-Revision")
    @Operation(
            operationId = "updateUser",
            summary = "Change a user",
            description =
                    "A JSON merge patch of email, firstName, lastName, homeScope. Needs `user:update` at his home,"
                            + " and `user:create` at a new one. A new address ends his sessions and is told to both addresses."
                            + " 409 `directory-managed` for email and names of a user of a directory.")
    public Uni<RestResponse<UserView>> update(
            @Parameter(description = Ids.DESCRIPTION, example = Ids.EXAMPLE) @RestPath String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = UserPatch.Shape.class))) @Nullable
                    JsonNode body,
            @Parameter(
                            description = "The `ETag` of the user as you read him; 412 when he has changed since.",
                            example = "\"4\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch) {
        return updates.update(askers.current(), Ids.account(id), UserPatch.of(body), EntityTag.expected(ifMatch))
                .map(UserAnswers::changed)
                .onFailure()
                .transform(UserProblems::of);
    }

    @DELETE
    @Path("/users/{id}")
    @Cancellable(false)
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(
            responseCode = "202",
            description =
                    "Denied everywhere, and on the way out; no `Access-Revision`: ask access-service for `latest`")
    @Extension(
            name = Contract.PROBLEMS,
            value = "missing-permission holds-more self not-found conflict last-administrator")
    @Extension(name = Contract.HEADERS, value = "204:Access-Revision 202:Location 202:Retry-After")
    @Operation(
            operationId = "deleteUser",
            summary = "Delete a user",
            description =
                    "His access ends first. 202 when that has happened and the rest cannot be done at once, because Keycloak is"
                            + " away: nothing can bring him back, the service goes on by itself, and his record at `Location` reads"
                            + " `deleting` until it is 404. Asking again is 202 again, or 204 when it could be finished. Needs"
                            + " `user:delete` at his home, and that he holds nothing that you do not. A user of a directory comes back"
                            + " at his next sign-in, as somebody new with another id and without any rule of his own: suspend"
                            + " him to keep him out.")
    public Uni<RestResponse<Void>> delete(
            @Parameter(description = Ids.DESCRIPTION, example = Ids.EXAMPLE) @RestPath String id) {
        return deletions
                .delete(askers.current(), Ids.account(id))
                .map(UserAnswers::deleted)
                .onFailure(CarriedForward.class)
                .recoverWithItem(_ -> UserAnswers.deleting(id))
                .onFailure()
                .transform(UserProblems::of);
    }
}
