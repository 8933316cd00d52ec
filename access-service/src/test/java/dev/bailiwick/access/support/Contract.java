package dev.bailiwick.access.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An OpenAPI document, as far as its operations, schemas and examples go. */
public final class Contract {
    private final JsonNode document;

    public Contract(String yaml) {
        try {
            this.document = new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By their ids; one without an id by its method and path. */
    public Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        for (var path : document.get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var name = method.getKey() + " " + path.getKey();
                operations.put(method.getValue().path("operationId").asText(name), method.getValue());
            }
        }
        return operations;
    }

    /** A part, or what it refers to. */
    public JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? resolved(document.at(part.get("$ref").asText().substring(1))) : part;
    }

    public JsonNode component(String kind, String name) {
        return document.path("components").path(kind).path(name);
    }

    public Iterable<Map.Entry<String, JsonNode>> components(String kind) {
        return document.path("components").path(kind).properties();
    }

    /** What is wrong with a value by a schema: members, their presence and their kinds. */
    public List<String> faults(String at, JsonNode value, JsonNode declared) {
        var schema = resolved(declared);
        var faults = new ArrayList<String>();
        if (schema.has("anyOf")) {
            boolean fits = schema.get("anyOf")
                    .valueStream()
                    .anyMatch(each -> faults(at, value, each).isEmpty());
            return fits ? List.of() : List.of(at + " is none of what it may be");
        }
        if (!isOfType(value, schema.path("type"))) {
            faults.add(at + " is no " + schema.path("type"));
        }
        if (schema.has("properties")) {
            schema.path("required")
                    .forEach(name -> check(value.has(name.asText()), at + "." + name.asText() + " is missing", faults));
            value.properties().forEach(member -> {
                var property = schema.get("properties").get(member.getKey());
                check(property != null, at + "." + member.getKey() + " is not declared", faults);
                if (property != null) {
                    faults.addAll(faults(at + "." + member.getKey(), member.getValue(), property));
                }
            });
        }
        if (schema.has("items")) {
            value.forEach(item -> faults.addAll(faults(at + "[]", item, schema.get("items"))));
        }
        return faults;
    }

    private static void check(boolean fine, String fault, List<String> faults) {
        if (!fine) {
            faults.add(fault);
        }
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        return type.isArray()
                ? type.valueStream().anyMatch(each -> isOfType(value, each))
                : switch (type.asText()) {
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    case "array" -> value.isArray();
                    case "object" -> value.isObject();
                    case "null" -> value.isNull();
                    default -> true;
                };
    }
}
