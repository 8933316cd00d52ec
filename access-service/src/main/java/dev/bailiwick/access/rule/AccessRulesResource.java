package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.guard.Fields;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

/** Access rules over HTTP. */
@Path("/api/v1")
@Authenticated
@Tag(name = "Access rules")
public class AccessRulesResource {
    private static final int MOST_SUBJECTS = 100;

    private final Rules rules;

    AccessRulesResource(Rules rules) {
        this.rules = rules;
    }

    @POST
    @Path("/access-rules")
    @ResponseStatus(201)
    @Cancellable(false)
    @Operation(
            operationId = "createAccessRules",
            summary = "Give subjects a role on scopes",
            description =
                    "All or nothing. Needs `access-rule:create` at each scope, and everything that the role brings"
                            + " there, for at least as long. A rule that exists already is answered, with its expiry changed"
                            + " to the one asked for.")
    @APIResponse(responseCode = "201", description = "All of these rules exist now")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<NewRulesAnswer> create(@NotNull NewRulesBody body) {
        return rules.grant(body.command());
    }

    @GET
    @Path("/access-rules")
    @Operation(
            operationId = "listAccessRules",
            summary = "List access rules",
            description =
                    "Those on scopes where the caller holds `access-rule:read`, oldest first, expired ones included.")
    @APIResponse(responseCode = "200", description = "A part of the list")
    public Uni<Page<RuleView>> list(
            @BeanParam RuleQuery query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return rules.page(query, Paging.of(limit, cursor, query.identity()));
    }

    @GET
    @Path("/access-rules:count")
    @Operation(
            operationId = "countAccessRules",
            summary = "Count the access rules of subjects",
            description =
                    "The effective ones (not expired), on scopes where the caller holds `access-rule:read`. Each subject"
                            + " once, in the order in which it was asked for; none for one that is not known.")
    @APIResponse(responseCode = "200", description = "A count for each subject")
    public Uni<RuleCounts> count(
            @QueryParam("subject")
                    @Parameter(required = true, description = "Up to " + MOST_SUBJECTS, example = "user/9f6b2d7e")
                    @Nullable
                    List<String> subject) {
        var fields = new Fields();
        var subjects = fields.each("subject", subject, MOST_SUBJECTS, fields::subjectParameter);
        fields.check();
        return rules.count(subjects);
    }

    @DELETE
    @Path("/access-rules/{id}")
    @Cancellable(false)
    @Operation(
            operationId = "deleteAccessRule",
            summary = "Withdraw an access rule",
            description = "Needs `access-rule:delete` at its scope, and nothing more.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<RestResponse<Void>> delete(
            @RestPath @Parameter(example = "01997b2e-5c00-7a10-8b1c-3d5e7f901234") String id) {
        return rules.withdraw(RuleId.parse(id).orElseThrow(Refusal::notFound)).map(_ -> RestResponse.noContent());
    }

    @POST
    @Path("/access-rules:delete")
    @Cancellable(false)
    @Operation(
            operationId = "deleteAccessRules",
            summary = "Withdraw several access rules",
            description =
                    "All or nothing. Needs `access-rule:delete` at the scope of each. A dry run only says what would be"
                            + " deleted.")
    @APIResponse(responseCode = "200", description = "These rules are gone, or would be in a dry run")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Uni<WithdrawalAnswer> deleteAll(@NotNull WithdrawalBody body) {
        var ids = body.read();
        return body.onlyRehearses() ? rules.rehearseWithdrawal(ids) : rules.withdraw(ids);
    }
}
