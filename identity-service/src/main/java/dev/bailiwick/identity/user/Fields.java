package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.platform.ProblemException;
import dev.bailiwick.identity.platform.StrictJson;
import dev.bailiwick.identity.platform.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request, and gathers everything that is wrong with them before it gives up. */
public final class Fields {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;
    public static final int MAX_SEARCH_LENGTH = 100;

    static final int MAX_NAME_LENGTH = 100;

    private final List<Violation> violations = new ArrayList<>();

    Optional<EmailAddress> email(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return wrong(field, "required", "An email address is required.");
        }
        if (value.length() > EmailAddress.MAX_LENGTH) {
            return wrong(field, "too-long", "An email address has at most " + EmailAddress.MAX_LENGTH + " characters.");
        }
        return read(field, "This is not an email address.", () -> new EmailAddress(value));
    }

    /** A name, or null for none; what is around it does not count. */
    @Nullable
    String name(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var name = value.strip();
        if (name.length() > MAX_NAME_LENGTH) {
            wrong(field, "too-long", "A name has at most " + MAX_NAME_LENGTH + " characters.");
        } else if (name.codePoints().anyMatch(Fields::isUnprintable)) {
            wrong(field, "format", "A name holds characters that cannot be printed.");
        }
        return name;
    }

    private static boolean isUnprintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    Optional<ScopeRef> scope(String field, @Nullable String type, @Nullable String id) {
        if (type == null) {
            return wrong(field + ".type", "required", "A scope has a type.");
        }
        if (id == null) {
            return wrong(field + ".id", "required", "A scope has an id.");
        }
        return read(field, "This is not a scope.", () -> new ScopeRef(type, id));
    }

    /** What a list is searched for: none when it is blank. */
    public Optional<String> search(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > MAX_SEARCH_LENGTH || !StrictJson.isStorable(text)) {
            return wrong("search", "too-long", "A search has at most " + MAX_SEARCH_LENGTH + " characters.");
        }
        return Optional.of(text.strip());
    }

    /** How many rows of a list are wanted at most. */
    public int limit(@Nullable String text) {
        return parameter("limit", text, Fields::limitOf).orElse(DEFAULT_LIMIT);
    }

    private static int limitOf(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("1 to " + MAX_LIMIT);
        }
        return limit;
    }

    /** A query parameter that may be absent. */
    public <T> Optional<T> parameter(String name, @Nullable String text, Function<String, T> reading) {
        return text == null
                ? Optional.empty()
                : read(name, "This is not a value of " + name + ".", () -> reading.apply(text));
    }

    public <T> Optional<T> read(String field, String message, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            return wrong(field, "format", message);
        }
    }

    public <T> Optional<T> wrong(String field, String code, String message) {
        violations.add(new Violation(field, code, message));
        return Optional.empty();
    }

    /** Throws when anything is wrong. */
    public void check() {
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
