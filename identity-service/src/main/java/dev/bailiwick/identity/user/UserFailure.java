package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.Permit;

/** Why something is not done to a person; each is an answer, so none carries a stack trace. */
abstract sealed class UserFailure extends RuntimeException {
    private UserFailure(String message) {
        super(message, null, false, false);
    }

    /** There is no such person, or the caller may not know of him. */
    static final class NotFound extends UserFailure {
        NotFound() {
            super("there is no such user, or you may not know of him");
        }
    }

    /** The caller may know but not do. */
    static final class NotAllowed extends UserFailure {
        private final transient Permit.Missing missing;

        NotAllowed(Permit.Missing missing) {
            super("a permission is missing");
            this.missing = missing;
        }

        Permit.Missing missing() {
            return missing;
        }
    }

    /** The person holds more than the caller. */
    static final class HoldsMore extends UserFailure {
        HoldsMore() {
            super("the user holds permissions that you do not hold");
        }
    }

    /** Nobody suspends or deletes himself. */
    static final class Self extends UserFailure {
        Self() {
            super("nobody suspends or deletes himself");
        }
    }

    /** The person is not in a state that allows it. */
    static final class WrongState extends UserFailure {
        private final String why;

        WrongState(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** His own directory manages this of him. */
    static final class DirectoryManaged extends UserFailure {
        private final String what;

        /** @param what of him, in the words of our API where it is a field */
        DirectoryManaged(String what) {
            super("the user's own directory manages this of him");
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    /** The record has changed since the caller read it. */
    static final class Stale extends UserFailure {
        Stale() {
            super("the user has changed since you read him");
        }
    }

    /** The home scope does not exist. */
    static final class UnknownHome extends UserFailure {
        UnknownHome() {
            super("there is no such scope");
        }
    }

    /** The idempotency key came with another body before. */
    static final class KeyReused extends UserFailure {
        KeyReused() {
            super("the idempotency key came with another body before");
        }
    }

    /** The caller himself is suspended. */
    static final class Suspended extends UserFailure {
        Suspended() {
            super("the caller is suspended");
        }
    }
}
