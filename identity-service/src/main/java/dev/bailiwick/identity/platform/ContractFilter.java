package dev.bailiwick.identity.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Spells out what every operation shares or says in a word (see {@link Contract}): problems by status and code, headers,
 * whole bodies as examples. And of every schema that says nothing of required members that it always has all of them, as our
 * answers have; a patch alone needs none.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String PATCH = "Patch";
    private static final List<ErrorCode> SHARED = List.of(ErrorCode.UNAUTHENTICATED, ErrorCode.UNAVAILABLE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        components.getSchemas().entrySet().stream()
                .filter(named -> !named.getKey().endsWith(PATCH))
                .map(Map.Entry::getValue)
                .forEach(ContractFilter::requireAll);
        components.getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .forEach(ContractFilter::letBeNull);
        describe(components);
        var examples = new ContractExamples(components.getSchemas());
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> tell(operation, examples)));
    }

    private static void requireAll(Schema schema) {
        var properties = schema.getProperties();
        if (properties != null && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(properties.keySet()));
        }
    }

    /** One of some words, or null; and no type beside the alternatives, which say it already. */
    private static void letBeNull(Schema schema) {
        var types = schema.getType();
        if (types != null && types.contains(Schema.SchemaType.NULL) && schema.getEnumeration() != null) {
            var words =
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).enumeration(schema.getEnumeration());
            schema.setEnumeration(null);
            schema.setAnyOf(List.of(words, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
        if (schema.getAnyOf() != null) {
            schema.setType(null);
        }
    }

    private static void describe(Components components) {
        ContractHeaders.all().forEach(components::addHeader);
        for (var code : ErrorCode.values()) {
            components.addExample(code.code(), ContractProblems.example(code));
        }
    }

    private static void tell(Operation operation, ContractExamples examples) {
        tellHeaders(operation);
        tellProblems(operation);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(body -> show(body, examples));
        }
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().entrySet().stream())
                .filter(content -> !content.getKey().equals(Problem.MEDIA_TYPE))
                .forEach(content -> show(content.getValue(), examples));
    }

    private static void show(MediaType body, ContractExamples examples) {
        if (body.getExample() == null && body.getExamples() == null && body.getSchema() != null) {
            examples.of(body.getSchema()).ifPresent(body::setExample);
        }
    }

    private static void tellHeaders(Operation operation) {
        var names = taken(operation, Contract.HEADERS);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                names.stream()
                        .filter(name -> name.indexOf(':') < 0 || name.startsWith(status))
                        .map(name -> name.substring(name.indexOf(':') + 1))
                        .forEach(name -> answer.addHeader(name, ContractHeaders.reference(name)));
            }
        });
    }

    /** Each status that can come, with its codes; the default is for what the future brings. */
    private static void tellProblems(Operation operation) {
        var codes = new ArrayList<>(SHARED);
        taken(operation, Contract.PROBLEMS).forEach(word -> codes.add(code(word)));
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of(
                    ErrorCode.MALFORMED, ErrorCode.INVALID, ErrorCode.TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        var responses = operation.getResponses();
        List.copyOf(responses.getAPIResponses().keySet()).stream()
                .filter(status -> !status.startsWith("2")
                        && responses.getAPIResponse(status).getContent() == null)
                .forEach(responses::removeAPIResponse);
        codes.stream()
                .distinct()
                .collect(Collectors.groupingBy(ErrorCode::status, TreeMap::new, Collectors.toList()))
                .forEach((status, those) ->
                        responses.addAPIResponse(Integer.toString(status), ContractProblems.answer(status, those)));
        responses.addAPIResponse(
                "default",
                ContractProblems.answer(0, List.of()).description("Any other problem: its code tells which"));
    }

    /** A word that is no code stops the build. */
    private static ErrorCode code(String word) {
        return ErrorCode.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The words of an extension, which itself does not stay in the contract; described answers have got copies of it. */
    private static List<String> taken(Operation operation, String extension) {
        var value = operation.getExtensions() == null
                ? null
                : operation.getExtensions().get(extension);
        operation.removeExtension(extension);
        operation.getResponses().removeExtension(extension);
        operation.getResponses().getAPIResponses().values().forEach(answer -> answer.removeExtension(extension));
        return value == null ? List.of() : Arrays.asList(value.toString().split(" "));
    }
}
