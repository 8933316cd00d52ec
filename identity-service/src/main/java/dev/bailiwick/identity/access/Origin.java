package dev.bailiwick.identity.access;

/** Where a subject comes from: made here, or brought in from the organisation's own directory. */
public enum Origin {
    LOCAL,
    DIRECTORY
}
