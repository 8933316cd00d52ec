package dev.bailiwick.identity.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** Tells of every operation that it fails with a problem. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(ProblemResponses::tell));
    }

    private static void tell(Operation operation) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        var media = OASFactory.createMediaType().schema(schema);
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("A problem: its code tells which")
                                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media)));
    }
}
