package dev.bailiwick.access.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Tells of every operation how it fails: with a problem, or under {@code /access} with AuthZEN's string. And of every
 * schema that says nothing of required members that it always has all of them, as our answers have.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String AUTHZEN = "/access/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(operation -> tell(operation, path.startsWith(AUTHZEN) ? text() : problem())));
        document.getComponents().getSchemas().values().forEach(ContractFilter::requireAll);
    }

    private static void requireAll(Schema schema) {
        var properties = schema.getProperties();
        if (properties != null && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(properties.keySet()));
        }
    }

    private static void tell(Operation operation, APIResponse failure) {
        operation.getResponses().addAPIResponse("default", failure);
    }

    private static APIResponse problem() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return response("A problem: its code tells which", Problem.MEDIA_TYPE, schema);
    }

    private static APIResponse text() {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return response("What is wrong, as a JSON string", "application/json", schema);
    }

    private static APIResponse response(String description, String type, Schema schema) {
        MediaType media = OASFactory.createMediaType().schema(schema);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(type, media));
    }
}
