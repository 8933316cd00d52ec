package dev.bailiwick.access.membership;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.guard.Fields;
import dev.bailiwick.access.guard.PathIds;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import dev.bailiwick.access.platform.Reference;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** Subjects over HTTP, for whoever says who exists. */
@Path("/api/v1/subjects")
@Authenticated
@Tag(name = "Subjects")
public class SubjectsResource {
    private final AccessData accessData;

    SubjectsResource(AccessData accessData) {
        this.accessData = accessData;
    }

    @GET
    @Operation(
            operationId = "listSubjects",
            summary = "Find subjects",
            description =
                    "Those at whose home the caller holds `user:read`, `group:read` or `service-account:read`, as is"
                            + " their type, in the order of their ids.")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<Reference>> list(
            @BeanParam SubjectQuery query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var search = query.read();
        var paging = Paging.of(limit, cursor, search.identity());
        return accessData.survey(authority -> search.page(authority, paging));
    }

    @PUT
    @Path("/{type}/{id}")
    @Cancellable(false)
    @Operation(
            operationId = "putSubject",
            summary = "Say that a subject exists",
            description =
                    "Needs `subject:create` at a new subject's home scope, `subject:update` at the old and the new"
                            + " home of a known one. An older version changes nothing.")
    @APIResponse(responseCode = "201", description = "It is new")
    @APIResponse(responseCode = "200", description = "It was known; this is how it stands now")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "SubjectConflict")
    public Uni<RestResponse<SubjectView>> put(
            @RestPath @Parameter(example = "user") String type,
            @RestPath @Parameter(example = "9f6b2d7e-3c41-4e0a-b7d2-5a1c8e6f0b93") String id,
            @NotNull SubjectBody body) {
        var subject = PathIds.newSubject(type, id);
        var fact = body.subject(subject);
        return accessData
                .write(authority -> SubjectPlans.put(authority, fact))
                .map(written -> written.answer().answer(SubjectView.of(written.snapshot(), subject)));
    }

    @GET
    @Path("/{type}/{id}")
    @Operation(
            operationId = "getSubject",
            summary = "Read a subject",
            description = "Needs `subject:read` at its home.")
    @APIResponse(responseCode = "200", description = "The subject")
    public Uni<SubjectView> get(
            @RestPath @Parameter(example = "user") String type,
            @RestPath @Parameter(example = "9f6b2d7e-3c41-4e0a-b7d2-5a1c8e6f0b93") String id) {
        var subject = PathIds.subject(type, id);
        return accessData.read().map(authority -> {
            var home = authority
                    .snapshot()
                    .subjects()
                    .find(subject)
                    .map(Subject::home)
                    .orElseThrow(Refusal::notFound);
            authority.demandToSee(SubjectPlans.READ, home);
            return SubjectView.of(authority.snapshot(), subject);
        });
    }

    @DELETE
    @Path("/{type}/{id}")
    @Cancellable(false)
    @Operation(
            operationId = "deleteSubject",
            summary = "Say that a subject is no more",
            description =
                    "Needs `subject:delete` at its home. Its rules and memberships go with it, and the id is never"
                            + " accepted again. Unknown or deleted before: nothing happens.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<RestResponse<Void>> delete(
            @RestPath @Parameter(example = "user") String type,
            @RestPath @Parameter(example = "9f6b2d7e-3c41-4e0a-b7d2-5a1c8e6f0b93") String id,
            @QueryParam("version")
                    @Parameter(
                            required = true,
                            description = "Rises with every fact; an older one changes nothing",
                            example = "4")
                    @Nullable
                    Long version) {
        var subject = PathIds.subject(type, id);
        var fields = new Fields();
        var readVersion = Versions.read(fields, version);
        fields.check();
        return accessData
                .write(authority -> SubjectPlans.remove(authority, subject, readVersion))
                .map(_ -> RestResponse.noContent());
    }
}
