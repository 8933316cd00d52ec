package dev.bailiwick.access.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes the document that is made from the code: names of schemas first, then what every operation shares. The shared
 * parts themselves, and the examples, stand in {@code META-INF/openapi.yaml}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        ContractSchemas.complete(document);
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) ->
                                new ContractOperation(document, path, method, operation).complete()));
    }
}
