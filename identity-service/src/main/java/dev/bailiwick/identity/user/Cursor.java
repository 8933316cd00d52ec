package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserFilter;
import dev.bailiwick.identity.user.record.UserOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Where the next page begins, as opaque text: the place right after a row, bound to the list that it is a place in.
 *
 * <p>It is not secret: whoever makes one up can ask for nothing that he may not see anyway.
 */
record Cursor(Position position) {
    private static final String SEPARATOR = "\u0000";

    String text(UserFilter filter, UserOrder order) {
        var plain = String.join(
                SEPARATOR, binding(filter, order), position.userKey().toString(), position.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Throws IllegalArgumentException for anything that is not a cursor of this list. */
    static Cursor parse(String text, UserFilter filter, UserOrder order) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, 3);
        if (parts.length != 3 || !parts[0].equals(binding(filter, order))) {
            throw new IllegalArgumentException("the cursor is of another list");
        }
        order.field().requireValue(parts[2]);
        return new Cursor(new Position(parts[2], UUID.fromString(parts[1])));
    }

    private static String binding(UserFilter filter, UserOrder order) {
        return Integer.toHexString((filter + order.word()).hashCode());
    }
}
