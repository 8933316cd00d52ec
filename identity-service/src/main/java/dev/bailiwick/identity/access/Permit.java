package dev.bailiwick.identity.access;

/** Whether a caller may: an answer, not a failure. */
public sealed interface Permit {
    /** He may. */
    record Allowed() implements Permit {}

    /** He may not, for want of this permission at this scope. */
    record Missing(Permission permission, ScopeRef scope) implements Permit {}
}
