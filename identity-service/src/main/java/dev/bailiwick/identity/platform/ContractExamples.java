package dev.bailiwick.identity.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Whole bodies, made of the examples of their members, so that they can never be about another shape. What can be null and
 * has no example is left out.
 */
final class ContractExamples {
    private static final String A_TIME = "2026-11-24T09:30:00Z";
    private static final String A_USER = "0b5a7c1e-2f43-4d8a-9a41-7d0c5b1f6e90";
    /** Members that name somebody, where others of the same shape name a scope. */
    private static final Set<String> SUBJECTS = Set.of("actor", "createdBy", "subject", "user");

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    ContractExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** An example of the schema; nothing where it only says that there can be nothing, or does not say enough. */
    Optional<Object> of(Schema schema) {
        if (schema.getRef() != null) {
            return of(Objects.requireNonNull(schemas.get(schema.getRef().substring(REFERENCE.length()))));
        }
        if (schema.getExamples() != null) {
            return Optional.of(schema.getExamples().getFirst());
        }
        return composed(schema);
    }

    private Optional<Object> composed(Schema schema) {
        if (schema.getEnumeration() != null) {
            return Optional.of(schema.getEnumeration().getFirst());
        }
        if (schema.getProperties() != null) {
            return Optional.of(members(schema));
        }
        if (schema.getItems() != null) {
            return Optional.of(of(schema.getItems()).stream().toList());
        }
        if (schema.getAnyOf() != null) {
            return schema.getAnyOf().stream().flatMap(one -> of(one).stream()).findFirst();
        }
        return "date-time".equals(schema.getFormat()) ? Optional.of(A_TIME) : plain(schema);
    }

    private Map<String, Object> members(Schema schema) {
        var members = new LinkedHashMap<String, Object>();
        schema.getProperties().forEach((name, member) -> {
            if (SUBJECTS.contains(name)) {
                members.put(name, reference("user", A_USER));
            } else if (member.getExamples() != null || !isNullable(member)) {
                of(member).ifPresent(example -> members.put(name, example));
            }
        });
        return members;
    }

    /** Type first, as everywhere. */
    static Map<String, Object> reference(String type, String id) {
        var reference = new LinkedHashMap<String, Object>();
        reference.put("type", type);
        reference.put("id", id);
        return reference;
    }

    private static boolean isNullable(Schema schema) {
        return allowsNull(schema)
                || (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(ContractExamples::allowsNull));
    }

    private static boolean allowsNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }

    private static Optional<Object> plain(Schema schema) {
        List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
        if (types.contains(Schema.SchemaType.BOOLEAN)) {
            return Optional.of(true);
        }
        return types.contains(Schema.SchemaType.INTEGER) ? Optional.of(1) : Optional.empty();
    }
}
