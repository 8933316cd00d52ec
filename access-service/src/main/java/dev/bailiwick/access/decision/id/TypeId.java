package dev.bailiwick.access.decision.id;

import java.util.Optional;

/** The id of a resource type, such as {@code project}; scope types and subject types are resource types too. */
public record TypeId(String value) implements Comparable<TypeId> {
    public TypeId {
        Syntax.requireName(value, "resource type");
    }

    public static Optional<TypeId> parse(String text) {
        return Syntax.isName(text) ? Optional.of(new TypeId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(TypeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
