package dev.bailiwick.access.check;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.decision.Decisions;
import dev.bailiwick.access.decision.Question;
import dev.bailiwick.access.decision.Resource;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.Authority;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions over HTTP: anybody may ask about himself, and about others whoever holds {@code decision:read} at the place. */
@Path("/access/v1/evaluation")
@Authenticated
@Tag(name = "Check")
public class EvaluationResource {
    private static final Permission READ = Permission.of("decision:read");

    private final AccessData accessData;
    private final DecisionMeters meters;

    EvaluationResource(AccessData accessData, DecisionMeters meters) {
        this.accessData = accessData;
        this.meters = meters;
    }

    @POST
    @Operation(
            operationId = "evaluate",
            summary = "May this subject do this here?",
            description =
                    "AuthZEN access evaluation. Whatever is unknown is denied, and a denial is no error. About oneself,"
                            + " or with `decision:read` at the resource's place.")
    @APIResponse(responseCode = "200", description = "The decision")
    @APIResponse(responseCode = "403", ref = "MissingPermission")
    public Uni<EvaluationAnswer> evaluate(@NotNull EvaluationRequest request) {
        var question = request.question();
        return accessData.read().map(authority -> answer(authority, question));
    }

    /** Told is the place that the question names, and never one that it asks to be found: somebody's home. */
    private static void demandToRead(Authority authority, Resource resource) {
        var snapshot = authority.snapshot();
        if (!authority.holds(READ, resource.placeIn(snapshot).orElse(ScopeId.ROOT))) {
            throw resource.namedPlaceIn(snapshot.catalog())
                    .map(place -> Authority.missingAt(READ, place))
                    .orElseGet(() -> Authority.missing(READ));
        }
    }

    private EvaluationAnswer answer(Authority authority, Question question) {
        var snapshot = authority.snapshot();
        if (!question.subject().equals(authority.caller().ref())) {
            demandToRead(authority, question.resource());
        }
        var decision = meters.told(new Decisions(snapshot).decide(question, authority.now()));
        return new EvaluationAnswer(decision.allowed());
    }
}
