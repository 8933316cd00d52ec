package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.user.record.UserAccount;

/** What must be true of a person's record, under its lock, before something is done to him. */
final class Conditions {
    private Conditions() {}

    static void requireSettled(UserAccount account) {
        if (!account.isSettled()) {
            throw new UserFailure.WrongState("The user is being made or deleted, and can only be read or deleted.");
        }
    }

    static void requireNotSuspended(UserAccount account) {
        requireSettled(account);
        if (account.isSuspended()) {
            throw new UserFailure.WrongState("The user is suspended: resume him first.");
        }
    }

    /** His own directory keeps the passwords of its people. */
    static void requirePasswordOfOurs(UserAccount account) {
        requireNotSuspended(account);
        if (account.origin() == Origin.DIRECTORY) {
            throw new UserFailure.WrongState("The user signs in with his organisation's own directory.");
        }
    }

    static void requireOther(Asker asker, UserAccount account) {
        if (asker.is(account)) {
            throw new UserFailure.Self();
        }
    }
}
