package dev.bailiwick.access.decision.id;

import java.util.Comparator;
import java.util.Optional;

/** A node of the scope tree, written {@code department/research}. */
public record ScopeId(TypeId type, String id) implements Comparable<ScopeId> {
    public static final ScopeId ROOT = of("tenant", "default");

    private static final Comparator<ScopeId> ORDER =
            Comparator.comparing(ScopeId::type).thenComparing(ScopeId::id);

    public ScopeId {
        Syntax.requireId(id, "scope id");
    }

    public static ScopeId of(String type, String id) {
        return new ScopeId(new TypeId(type), id);
    }

    /** Reads {@code department/research}. */
    public static Optional<ScopeId> parse(String text) {
        return Ref.parse(text).flatMap(ScopeId::from);
    }

    /** Empty when no scope can have this type or id. */
    public static Optional<ScopeId> from(Ref ref) {
        return Syntax.isId(ref.id())
                ? TypeId.parse(ref.type()).map(type -> new ScopeId(type, ref.id()))
                : Optional.empty();
    }

    public boolean isRoot() {
        return equals(ROOT);
    }

    public Ref ref() {
        return new Ref(type.value(), id);
    }

    @Override
    public int compareTo(ScopeId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
