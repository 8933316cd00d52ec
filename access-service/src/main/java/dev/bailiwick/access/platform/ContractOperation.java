package dev.bailiwick.access.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** One operation of the document, with what it shares with others: headers, examples, and how it can fail. */
record ContractOperation(OpenAPI document, String path, HttpMethod method, Operation operation) {
    private static final String AUTHZEN = "/access/";
    private static final String MINIMUM = "Access-Min-Revision";
    private static final Map<String, String> SHARED = Map.of("limit", "Limit", "cursor", "Cursor", "total", "Total");

    void complete() {
        tellParameters();
        tellSuccess();
        tellFailures();
        if (operation.getRequestBody() != null) {
            giveExamples(operation.getRequestBody().getContent());
        }
    }

    private boolean isSecured() {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    /** Whether it answers from the access data as they are; a write is at the latest revision anyway. */
    private boolean reads() {
        return isSecured() && (method == HttpMethod.GET || path.startsWith(AUTHZEN));
    }

    private void tellParameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (var parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            var shared = SHARED.get(parameter.getName());
            parameters.add(
                    shared == null ? parameter : OASFactory.createParameter().ref(shared));
        }
        if (reads()) {
            parameters.add(OASFactory.createParameter().ref(MINIMUM));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
    }

    private void tellSuccess() {
        var responses = operation.getResponses();
        // A second status for the same answer has the same body.
        var created = responses.getAPIResponse("201");
        var known = responses.getAPIResponse("200");
        if (created != null && known != null && created.getContent() == null) {
            created.setContent(known.getContent());
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.addHeader("X-Request-ID", OASFactory.createHeader().ref("X-Request-ID"));
                response.addHeader("Access-Revision", OASFactory.createHeader().ref("Access-Revision"));
                giveExamples(response.getContent());
            }
        });
    }

    private void tellFailures() {
        var responses = operation.getResponses();
        // What is made up from annotations alone says nothing; who can be refused says so by a reference.
        Stream.of("400", "401", "403").forEach(status -> {
            var response = responses.getAPIResponse(status);
            if (response != null && response.getRef() == null) {
                responses.removeAPIResponse(status);
            }
        });
        possible(operation.getParameters() != null || operation.getRequestBody() != null, "400", "BadRequest");
        possible(isSecured(), "401", "Unauthenticated");
        possible(path.contains("{"), "404", "NotFound");
        possible(reads(), "412", "RevisionUnknown");
        possible(operation.getRequestBody() != null, "413", "TooLarge");
        possible(operation.getRequestBody() != null, "415", "UnsupportedMediaType");
        possible(isSecured(), "503", "Unavailable");
        possible(true, "default", "Problem");
        if (path.startsWith(AUTHZEN)) {
            Map<String, APIResponse> texts = new LinkedHashMap<>();
            responses.getAPIResponses().forEach((status, response) -> texts.put(status, asText(response)));
            responses.setAPIResponses(texts);
        }
    }

    private void possible(boolean isIt, String status, String response) {
        if (isIt && operation.getResponses().getAPIResponse(status) == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(response));
        }
    }

    /** AuthZEN's errors are strings, whatever else is true of them. */
    private APIResponse asText(APIResponse response) {
        var reference = response.getRef();
        if (reference == null) {
            return response;
        }
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        var shared =
                Objects.requireNonNull(document.getComponents().getResponses().get(name), name);
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        var text = OASFactory.createMediaType().schema(schema).example("What is wrong, in words.");
        return OASFactory.createAPIResponse()
                .description(shared.getDescription())
                .headers(shared.getHeaders())
                .content(OASFactory.createContent().addMediaType("application/json", text));
    }

    private void giveExamples(@Nullable Content content) {
        if (content == null) {
            return;
        }
        var examples = document.getComponents().getExamples();
        content.getMediaTypes().values().forEach(media -> {
            var name = ContractSchemas.nameOf(media.getSchema());
            if (name != null && examples.containsKey(name)) {
                media.setExamples(Map.of("typical", OASFactory.createExample().ref(name)));
            }
        });
    }
}
