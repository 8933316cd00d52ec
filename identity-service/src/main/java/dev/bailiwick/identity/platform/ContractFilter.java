package dev.bailiwick.identity.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Tells of every operation that it fails with a problem. And of every schema that says nothing of required members that
 * it always has all of them, as our answers have; a patch alone needs none.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String PATCH = "Patch";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(ContractFilter::tell));
        document.getComponents().getSchemas().entrySet().stream()
                .filter(named -> !named.getKey().endsWith(PATCH))
                .map(Map.Entry::getValue)
                .forEach(ContractFilter::requireAll);
    }

    private static void requireAll(Schema schema) {
        var properties = schema.getProperties();
        if (properties != null && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(properties.keySet()));
        }
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
