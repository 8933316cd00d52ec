package dev.bailiwick.identity.access;

import org.jspecify.annotations.Nullable;

/** Why access-service did not answer or do what was asked. */
public abstract sealed class AccessFailure extends RuntimeException {
    private AccessFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** It cannot be reached, does not answer in time, or answers what we do not understand: nobody may do anything. */
    public static final class Unavailable extends AccessFailure {
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** It does not accept the caller's token, which we did: he is unknown, or it has expired meanwhile. */
    public static final class CallerUnknown extends AccessFailure {
        public CallerUnknown() {
            super("access-service does not accept the caller's token", null);
        }
    }

    /** The last way to be System administrator would go. */
    public static final class LastAdministrator extends AccessFailure {
        public LastAdministrator() {
            super("the last way to be System administrator would go", null);
        }
    }

    /** The subject was deleted, and its id is never accepted again. */
    public static final class SubjectDeleted extends AccessFailure {
        public SubjectDeleted() {
            super("the subject was deleted", null);
        }
    }

    /** There is no such scope. */
    public static final class UnknownScope extends AccessFailure {
        private final ScopeRef scope;

        public UnknownScope(ScopeRef scope) {
            super("there is no such scope", null);
            this.scope = scope;
        }

        public ScopeRef scope() {
            return scope;
        }
    }

    /** It refuses the grant to the first administrators: there are administrators already, and these are not they. */
    public static final class GrantRefused extends AccessFailure {
        public GrantRefused() {
            super("there is a way to be System administrator already", null);
        }
    }
}
