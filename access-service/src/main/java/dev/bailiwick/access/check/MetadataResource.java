package dev.bailiwick.access.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the check API is to be found, for anybody. From configuration: a Host header says what its sender likes. */
@Path("/.well-known/authzen-configuration")
@PermitAll
@Tag(name = "Check")
public class MetadataResource {
    private final String publicUrl;

    MetadataResource(@ConfigProperty(name = "bailiwick.access.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    @GET
    @Operation(
            operationId = "getAuthzenConfiguration",
            summary = "Find the check API",
            description = "AuthZEN metadata: the endpoints that there are.")
    @APIResponse(responseCode = "200", description = "Where it is")
    public Metadata get() {
        return new Metadata(publicUrl, publicUrl + "/access/v1/evaluation");
    }

    /** AuthZEN's metadata, with the endpoints that there are. */
    @Schema(name = "AuthzenConfiguration", description = "Where the check API is to be found")
    record Metadata(
            @JsonProperty("policy_decision_point") String policyDecisionPoint,
            @JsonProperty("access_evaluation_endpoint") String accessEvaluationEndpoint) {}
}
