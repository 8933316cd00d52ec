package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.directory.Profile;
import dev.bailiwick.identity.user.record.UserAccount;
import java.util.Objects;

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
        requireOfOurs(account, "temporaryPassword");
        requireNotSuspended(account);
    }

    /** Whoever has signed in with his own directory needs no introduction. */
    static void requireIntroducible(UserAccount account) {
        requireOfOurs(account, "introductoryEmail");
        requireNotSuspended(account);
    }

    private static void requireOfOurs(UserAccount account, String what) {
        if (account.origin() == Origin.DIRECTORY) {
            throw new UserFailure.DirectoryManaged(what);
        }
    }

    /** Names and address of a directory's people are the directory's. */
    static void requireProfileOfOurs(UserAccount account, Profile wanted) {
        if (account.origin() == Origin.DIRECTORY && !account.profile().equals(wanted)) {
            var known = account.profile();
            var field = !known.email().equals(wanted.email())
                    ? "email"
                    : Objects.equals(known.firstName(), wanted.firstName()) ? "lastName" : "firstName";
            throw new UserFailure.DirectoryManaged(field);
        }
    }

    static void requireOther(Asker asker, UserAccount account) {
        if (asker.is(account)) {
            throw new UserFailure.Self();
        }
    }
}
