package dev.bailiwick.access.decision.data;

/** Where a subject comes from: made here, or known by an organisation's directory. */
public enum Origin {
    LOCAL,
    DIRECTORY
}
