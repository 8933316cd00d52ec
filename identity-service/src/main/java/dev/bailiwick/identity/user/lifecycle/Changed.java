package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.user.record.UserAccount;
import java.util.OptionalLong;

/**
 * A person after a change.
 *
 * @param revision of access-service since which the change counts, when it concerned it
 */
public record Changed(UserAccount account, OptionalLong revision) {
    static Changed at(UserAccount account, long revision) {
        return new Changed(account, OptionalLong.of(revision));
    }

    public static Changed nothingIn(UserAccount account) {
        return new Changed(account, OptionalLong.empty());
    }
}
