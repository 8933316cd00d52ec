package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.operation.OperationKind;

/** The three audit events of an operation: intended, done, or undone. */
final class Actions {
    private Actions() {}

    static String intended(OperationKind kind) {
        return switch (kind) {
            case CREATE -> "user.create";
            case UPDATE -> "user.update";
            case SUSPEND -> "user.suspend";
            case RESUME -> "user.resume";
            case DELETE -> "user.delete";
            case RENEW_TEMPORARY_PASSWORD -> "user.issue-temporary-password";
            case EXPIRE_TEMPORARY_PASSWORD -> "user.expire-temporary-password";
            case FOLLOW_DIRECTORY -> "user.follow-directory";
        };
    }

    static String done(OperationKind kind) {
        return switch (kind) {
            case CREATE -> "user.created";
            case UPDATE -> "user.updated";
            case SUSPEND -> "user.suspended";
            case RESUME -> "user.resumed";
            case DELETE -> "user.deleted";
            case RENEW_TEMPORARY_PASSWORD -> "user.temporary-password-issued";
            case EXPIRE_TEMPORARY_PASSWORD -> "user.temporary-password-expired";
            case FOLLOW_DIRECTORY -> "user.followed-directory";
        };
    }

    static String undone(OperationKind kind) {
        return intended(kind) + "-undone";
    }
}
