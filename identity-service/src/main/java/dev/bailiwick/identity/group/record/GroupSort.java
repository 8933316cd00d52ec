package dev.bailiwick.identity.group.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** What the list of groups can be sorted by. */
public enum GroupSort {
    NAME("name"),
    CREATED_AT("createdAt");

    private final String word;

    GroupSort(String word) {
        this.word = word;
    }

    public static Optional<GroupSort> of(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word.equals(word)).findFirst();
    }

    /** As it stands in the query parameter, which is what the attribute is called too. */
    public String word() {
        return word;
    }

    /** The value of a row, as text that {@link #parse} reads back. */
    public String valueOf(UserGroup group) {
        return switch (this) {
            case NAME -> group.name();
            case CREATED_AT -> group.createdAt().toString();
        };
    }

    /** Throws IllegalArgumentException for text that is no value of this. */
    public Object parse(String text) {
        try {
            return switch (this) {
                case NAME -> text;
                case CREATED_AT -> Instant.parse(text);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }
}
