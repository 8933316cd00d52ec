package dev.bailiwick.access.decision.id;

import java.util.Comparator;
import java.util.Optional;

/** An action on a resource type, written {@code project:update}. */
public record Permission(TypeId type, String action) implements Comparable<Permission> {
    private static final Comparator<Permission> ORDER =
            Comparator.comparing(Permission::type).thenComparing(Permission::action);

    public Permission {
        Syntax.requireName(action, "action");
    }

    public static Permission of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a permission, such as project:update"));
    }

    /** Reads {@code project:update}. */
    public static Optional<Permission> parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? Optional.empty() : from(text.substring(0, colon), text.substring(colon + 1));
    }

    public static Optional<Permission> from(String type, String action) {
        return Syntax.isName(action) ? TypeId.parse(type).map(t -> new Permission(t, action)) : Optional.empty();
    }

    @Override
    public int compareTo(Permission other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + ":" + action;
    }
}
