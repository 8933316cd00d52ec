package dev.bailiwick.identity.user.record;

import java.util.UUID;

/** A place in a sorted list: right after the row with this value and key. */
public record Position(String value, UUID key) {
    public static Position of(UserOrder order, UserAccount account) {
        return new Position(order.field().valueOf(account), account.userKey());
    }
}
