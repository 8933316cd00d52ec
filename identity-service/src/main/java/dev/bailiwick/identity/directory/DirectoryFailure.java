package dev.bailiwick.identity.directory;

import org.jspecify.annotations.Nullable;

/** Why the directory did not do what was asked; messages are constant, so that no address reaches a log. */
public abstract sealed class DirectoryFailure extends RuntimeException {
    private DirectoryFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Keycloak cannot be reached, does not answer in time, or answers what we do not understand: nothing is known. */
    public static final class Unavailable extends DirectoryFailure {
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** Somebody else has this address. */
    public static final class EmailTaken extends DirectoryFailure {
        public EmailTaken() {
            super("the email address belongs to another account", null);
        }
    }

    /** Keycloak does not accept a value; nothing was changed. */
    public static final class Rejected extends DirectoryFailure {
        private final String field;
        private final String reason;

        /**
         * @param field in the words of our API: {@code email}, {@code firstName} or {@code lastName}
         * @param reason Keycloak's message key, such as {@code error-invalid-email}
         */
        public Rejected(String field, String reason) {
            super("the directory does not accept the value of a field", null);
            this.field = field;
            this.reason = reason;
        }

        public String field() {
            return field;
        }

        public String reason() {
            return reason;
        }
    }

    /** The password breaks the realm's policy (its deny list refuses a few innocent ones): try another. */
    public static final class PasswordRefused extends DirectoryFailure {
        public PasswordRefused() {
            super("the password breaks the realm's policy", null);
        }
    }

    /** The person signs in with his organisation's own directory and must not get a password here. */
    public static final class SignsInElsewhere extends DirectoryFailure {
        public SignsInElsewhere() {
            super("the person signs in with another directory", null);
        }
    }

    /** No account has this id. */
    public static final class AccountMissing extends DirectoryFailure {
        public AccountMissing() {
            super("no account has this id", null);
        }
    }
}
