package dev.bailiwick.access.platform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schemas as a client generator wants them: pages named by what they hold, times written out, and of every schema that says
 * nothing of required members that it always has all of them, as our answers have.
 */
final class ContractSchemas {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String PAGE = "Page";
    private static final String INSTANT = "Instant";

    private ContractSchemas() {}

    static void complete(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Map<String, String> names = namesOfPages(schemas);
        Map<String, Schema> completed = new TreeMap<>();
        schemas.forEach((name, schema) -> {
            if (!name.equals(PAGE) && !name.equals(INSTANT)) {
                writeOutTimes(schema);
                requireAll(schema);
                completed.put(names.getOrDefault(name, name), schema);
            }
        });
        document.getComponents().setSchemas(completed);
        mediaTypes(document).forEach(media -> rename(media.getSchema(), names));
    }

    /** Of what a schema refers to; null when it does not. */
    static @Nullable String nameOf(@Nullable Schema schema) {
        var reference = schema == null ? null : schema.getRef();
        return reference == null || !reference.startsWith(SCHEMAS) ? null : reference.substring(SCHEMAS.length());
    }

    /** A generic page is named by its Java class, which is nobody's business: {@code PageRuleView}. */
    private static Map<String, String> namesOfPages(Map<String, Schema> schemas) {
        Map<String, String> names = new HashMap<>();
        schemas.forEach((name, schema) -> {
            if (name.startsWith(PAGE) && schema.getProperties() != null) {
                var items = schema.getProperties().get("items");
                var held = items == null ? null : nameOf(items.getItems());
                if (held != null) {
                    names.put(name, held + PAGE);
                }
            }
        });
        return names;
    }

    private static void requireAll(Schema schema) {
        var properties = schema.getProperties();
        if (properties != null && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(properties.keySet()));
        }
    }

    private static void writeOutTimes(Schema schema) {
        var properties = schema.getProperties();
        if (properties != null) {
            Map<String, Schema> written = new LinkedHashMap<>();
            properties.forEach((name, property) -> written.put(name, isTime(property) ? time(property) : property));
            // What is a reference or null says so, and not that it may be any object as well.
            written.values().stream()
                    .filter(property -> property.getAnyOf() != null)
                    .forEach(property -> property.setType(null));
            schema.setProperties(written);
        }
    }

    private static boolean isTime(Schema property) {
        return INSTANT.equals(nameOf(property)) || isNullableTime(property);
    }

    private static boolean isNullableTime(Schema property) {
        return property.getAnyOf() != null
                && property.getAnyOf().stream().anyMatch(each -> INSTANT.equals(nameOf(each)));
    }

    private static Schema time(Schema property) {
        var time = OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .format("date-time")
                .description(property.getDescription());
        return isNullableTime(property) ? time.addType(Schema.SchemaType.NULL) : time;
    }

    private static void rename(@Nullable Schema schema, Map<String, String> names) {
        var name = nameOf(schema);
        if (schema != null && name != null && names.containsKey(name)) {
            schema.setRef(SCHEMAS + names.get(name));
        }
    }

    /** Pages stand right in answers and nowhere else. */
    private static Stream<MediaType> mediaTypes(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .map(response -> response.getContent())
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream());
    }
}
