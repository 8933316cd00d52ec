package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** How a piece of the file and the same piece of the realm are held against each other. */
final class Json {
    private Json() {}

    /** What the live object says otherwise of what the wanted one names; what that does not name may be as it likes. */
    static List<Difference> named(String path, JsonNode live, JsonNode wanted) {
        List<Difference> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            String at = path + "/" + field.getKey();
            JsonNode is = live.path(field.getKey());
            if (field.getValue().isObject()
                    && (is.isObject() || !field.getValue().isEmpty())) {
                // Field by field also where there is nothing: a secret is known by its name.
                found.addAll(named(at, is, field.getValue()));
            } else if (!same(is, field.getValue())) {
                found.add(Difference.of(at, is, field.getValue()));
            }
        }
        return found;
    }

    /** The same, and what the live object says beyond the wanted one is a difference, too. */
    static List<Difference> exactly(String path, JsonNode live, JsonNode wanted) {
        List<Difference> found = new ArrayList<>(named(path, live, wanted));
        for (Map.Entry<String, JsonNode> field : live.properties()) {
            JsonNode should = wanted.path(field.getKey());
            if (should.isObject() && field.getValue().isObject()) {
                found.removeAll(named(path + "/" + field.getKey(), field.getValue(), should));
                found.addAll(exactly(path + "/" + field.getKey(), field.getValue(), should));
            } else if (should.isMissingNode() && !isNothing(field.getValue())) {
                found.add(Difference.of(path + "/" + field.getKey(), field.getValue(), MissingNode.getInstance()));
            }
        }
        return found;
    }

    /** Lists are sets here; nothing, null, an empty text and an empty list are one, and so are 1 and "1". */
    static boolean same(JsonNode one, JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one.isContainerNode() || other.isContainerNode()) {
            return canonical(one).equals(canonical(other));
        }
        return one.asText().equals(other.asText());
    }

    static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isArray() && value.isEmpty());
    }

    /** The live object with everything that the wanted one names; lists are replaced, objects merged. */
    static ObjectNode overlaid(JsonNode live, JsonNode wanted) {
        ObjectNode merged = live.deepCopy();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            JsonNode is = merged.path(field.getKey());
            merged.set(
                    field.getKey(),
                    is.isObject() && field.getValue().isObject() ? overlaid(is, field.getValue()) : field.getValue());
        }
        return merged;
    }

    static ObjectNode object(String field, boolean value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }

    /** The object without some of its fields. */
    static ObjectNode without(JsonNode object, String... fields) {
        return ((ObjectNode) object.deepCopy()).without(Arrays.asList(fields));
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** The first element whose field is this. */
    static Optional<JsonNode> byField(Collection<JsonNode> elements, String field, String value) {
        return elements.stream()
                .filter(element -> element.path(field).asText().equals(value))
                .findFirst();
    }

    static Set<String> texts(JsonNode array) {
        return texts(elements(array), "");
    }

    /** The values of one field, or the elements themselves when the field is empty. */
    static Set<String> texts(Collection<JsonNode> elements, String field) {
        Set<String> texts = new TreeSet<>();
        elements.forEach(element -> texts.add(
                field.isEmpty() ? element.asText() : element.path(field).asText()));
        return texts;
    }

    private static JsonNode canonical(JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> sorted = new ArrayList<>();
            value.forEach(element -> sorted.add(canonical(element)));
            sorted.sort((one, other) -> one.toString().compareTo(other.toString()));
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            return array.addAll(sorted);
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            new TreeSet<>(Json.fieldNames(value))
                    .stream()
                            .filter(name -> !isNothing(value.get(name)))
                            .forEach(name -> object.set(name, canonical(value.get(name))));
            return object;
        }
        return JsonNodeFactory.instance.textNode(value.asText());
    }

    private static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
