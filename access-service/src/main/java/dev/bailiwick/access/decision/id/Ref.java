package dev.bailiwick.access.decision.id;

import java.util.Optional;

/**
 * A thing named by somebody outside, by type and id: any two strings, which may name nothing at all. Becomes a
 * {@link SubjectId} or {@link ScopeId} where it can be one.
 */
public record Ref(String type, String id) {
    /** Names nothing, whatever there is: stands for a reference that was given but cannot be read as one. */
    public static final Ref NOTHING = new Ref("", "");

    /** Reads {@code type/id}. */
    public static Optional<Ref> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new Ref(text.substring(0, slash), text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
