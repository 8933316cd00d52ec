package dev.bailiwick.identity.user;

import dev.bailiwick.identity.platform.Contract;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What is done to one person; all of it needs {@code user:update} at his home and that he holds no more than the caller. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Users")
class UserActionsResource {
    private final Askers askers;
    private final Users users;

    UserActionsResource(Askers askers, Users users) {
        this.askers = askers;
        this.users = users;
    }

    @POST
    @Path("/users/{id}/temporary-password")
    @Cancellable(false)
    @Extension(name = Contract.PROBLEMS, value = "missing-permission holds-more not-found conflict directory-managed")
    @Extension(name = Contract.HEADERS, value = "Cache-Control")
    @Operation(
            operationId = "issueTemporaryPassword",
            summary = "Issue a new temporary password",
            description =
                    "Answers with it, this once. The old password and all sessions are dead. 409 `directory-managed` for a"
                            + " user of a directory, who has no password here.")
    public Uni<RestResponse<TemporaryPasswordView>> issueTemporaryPassword(
            @Parameter(description = Ids.DESCRIPTION, example = Ids.EXAMPLE) @RestPath String id) {
        return users.renewPassword(askers.current(), Ids.account(id))
                .map(renewed -> UserAnswers.secret(TemporaryPasswordView.of(renewed.password())))
                .onFailure()
                .transform(UserProblems::of);
    }

    @POST
    @Path("/users/{id}/introductory-email")
    @APIResponseSchema(value = UserView.class, responseCode = "202", responseDescription = "Queued")
    @Cancellable(false)
    @Extension(name = Contract.PROBLEMS, value = "missing-permission holds-more not-found conflict directory-managed")
    @Operation(
            operationId = "sendIntroductoryEmail",
            summary = "Send the introductory email again",
            description = "409 `directory-managed` for a user of a directory, who has signed in already.")
    public Uni<RestResponse<UserView>> sendIntroductoryEmail(
            @Parameter(description = Ids.DESCRIPTION, example = Ids.EXAMPLE) @RestPath String id) {
        return users.sendIntroduction(askers.current(), Ids.account(id))
                .map(account -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, UserView.of(account))
                        .build())
                .onFailure()
                .transform(UserProblems::of);
    }

    @POST
    @Path("/users/{id}/suspend")
    @Cancellable(false)
    @Extension(
            name = Contract.PROBLEMS,
            value = "missing-permission holds-more self not-found conflict last-administrator")
    @Extension(name = Contract.HEADERS, value = "ETag Access-Revision")
    @Operation(
            operationId = "suspendUser",
            summary = "Suspend a user",
            description = "Everything is denied at once, sessions end, sign-in is off; access rules stay.")
    public Uni<RestResponse<UserView>> suspend(
            @Parameter(description = Ids.DESCRIPTION, example = Ids.EXAMPLE) @RestPath String id) {
        return users.suspend(askers.current(), Ids.account(id))
                .map(UserAnswers::changed)
                .onFailure()
                .transform(UserProblems::of);
    }

    @POST
    @Path("/users/{id}/resume")
    @Cancellable(false)
    @Extension(name = Contract.PROBLEMS, value = "missing-permission holds-more not-found conflict")
    @Extension(name = Contract.HEADERS, value = "ETag Access-Revision")
    @Operation(operationId = "resumeUser", summary = "Resume a suspended user")
    public Uni<RestResponse<UserView>> resume(
            @Parameter(description = Ids.DESCRIPTION, example = Ids.EXAMPLE) @RestPath String id) {
        return users.resume(askers.current(), Ids.account(id))
                .map(UserAnswers::changed)
                .onFailure()
                .transform(UserProblems::of);
    }

    @POST
    @Path("/users/{id}/sign-out")
    @APIResponse(responseCode = "204", description = "No session is left")
    @Cancellable(false)
    @Extension(name = Contract.PROBLEMS, value = "missing-permission holds-more not-found")
    @Operation(operationId = "signOutUser", summary = "End all sessions of a user")
    public Uni<RestResponse<Void>> signOut(
            @Parameter(description = Ids.DESCRIPTION, example = Ids.EXAMPLE) @RestPath String id) {
        return users.signOut(askers.current(), Ids.account(id))
                .map(_ -> RestResponse.<Void>noContent())
                .onFailure()
                .transform(UserProblems::of);
    }
}
