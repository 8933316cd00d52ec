package dev.bailiwick.identity.user.record;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the list of people can be sorted by. A missing name sorts as the empty one, so that every row has a place. */
public enum SortField {
    CREATED_AT("createdAt", "u.createdAt"),
    UPDATED_AT("updatedAt", "u.updatedAt"),
    EMAIL("email", "u.email"),
    FIRST_NAME("firstName", "coalesce(u.firstName, '')"),
    LAST_NAME("lastName", "coalesce(u.lastName, '')");

    private final String word;
    private final String expression;

    SortField(String word, String expression) {
        this.word = word;
        this.expression = expression;
    }

    public static Optional<SortField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    /** As it stands in the query parameter. */
    public String word() {
        return word;
    }

    String expression() {
        return expression;
    }

    /** The value of a row, as text that {@link #parse} reads back. */
    public String valueOf(UserAccount account) {
        return switch (this) {
            case CREATED_AT -> account.createdAt().toString();
            case UPDATED_AT -> account.updatedAt().toString();
            case EMAIL -> account.profile().email().value();
            case FIRST_NAME -> orEmpty(account.profile().firstName());
            case LAST_NAME -> orEmpty(account.profile().lastName());
        };
    }

    /** Throws IllegalArgumentException for text that is no value of this field. */
    public void requireValue(String text) {
        try {
            parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    Object parse(String text) {
        return switch (this) {
            case CREATED_AT, UPDATED_AT -> Instant.parse(text);
            case EMAIL, FIRST_NAME, LAST_NAME -> text;
        };
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }
}
