package dev.bailiwick.identity.operation;

/** What can be under way for a person. */
public enum OperationKind {
    CREATE,
    UPDATE,
    SUSPEND,
    RESUME,
    DELETE,
    RENEW_TEMPORARY_PASSWORD,
    EXPIRE_TEMPORARY_PASSWORD,
    FOLLOW_DIRECTORY
}
