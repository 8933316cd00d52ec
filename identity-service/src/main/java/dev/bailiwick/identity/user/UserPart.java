package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserAccount;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list of people.
 *
 * @param next where the next part begins; empty at the end of the list
 */
record UserPart(List<UserAccount> rows, Optional<Position> next) {
    static final UserPart NOBODY = new UserPart(List.of(), Optional.empty());

    UserPart {
        rows = List.copyOf(rows);
    }
}
