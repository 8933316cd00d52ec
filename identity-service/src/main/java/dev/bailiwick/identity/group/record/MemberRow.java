package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserAccount;
import java.time.Instant;

/** Somebody in a group, and since when. */
public record MemberRow(UserAccount account, Instant joinedAt) {
    /** Where the next page begins: later members come after earlier ones. */
    public Position place() {
        return new Position(joinedAt.toString(), account.userKey());
    }
}
