package dev.bailiwick.access.decision.id;

import java.util.Comparator;
import java.util.Optional;

/** Who acts, written {@code user/…}, {@code group/…} or {@code service-account/…}. */
public record SubjectId(SubjectKind kind, String id) implements Comparable<SubjectId> {
    /** By the kind's written form, as a database orders them too, and not by its place in the enum. */
    private static final Comparator<SubjectId> ORDER = Comparator.comparing(
                    (SubjectId subject) -> subject.kind().toString())
            .thenComparing(SubjectId::id);

    public SubjectId {
        Syntax.requireId(id, "subject id");
    }

    public static SubjectId user(String id) {
        return new SubjectId(SubjectKind.USER, id);
    }

    public static SubjectId group(String id) {
        return new SubjectId(SubjectKind.GROUP, id);
    }

    public static SubjectId serviceAccount(String id) {
        return new SubjectId(SubjectKind.SERVICE_ACCOUNT, id);
    }

    /** Reads {@code user/…}. */
    public static Optional<SubjectId> parse(String text) {
        return Ref.parse(text).flatMap(SubjectId::from);
    }

    /** Empty when no subject can have this type or id. */
    public static Optional<SubjectId> from(Ref ref) {
        return Syntax.isId(ref.id())
                ? SubjectKind.parse(ref.type()).map(kind -> new SubjectId(kind, ref.id()))
                : Optional.empty();
    }

    public TypeId type() {
        return kind.type();
    }

    public Ref ref() {
        return new Ref(kind.toString(), id);
    }

    @Override
    public int compareTo(SubjectId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
