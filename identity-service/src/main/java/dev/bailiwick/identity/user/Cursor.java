package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Where the next page begins, as opaque text that is bound to the list that it is a place in. It is not secret: whoever
 * makes one up can ask for nothing that he may not see anyway.
 */
public final class Cursor {
    private static final String SEPARATOR = "\u0000";

    private Cursor() {}

    /**
     * The text of a place.
     *
     * @param list what makes the list another list, filter and order
     */
    public static String text(Position place, Object list) {
        var plain = String.join(SEPARATOR, binding(list), place.key().toString(), place.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Throws IllegalArgumentException for anything that is not a cursor of this list. */
    public static Position parse(String text, Object list) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, 3);
        if (parts.length != 3 || !parts[0].equals(binding(list))) {
            throw new IllegalArgumentException("the cursor is of another list");
        }
        return new Position(parts[2], UUID.fromString(parts[1]));
    }

    private static String binding(Object list) {
        return Integer.toHexString(list.toString().hashCode());
    }
}
