package dev.bailiwick.identity.operation;

/** The database went away in the middle, so that what was begun could be neither finished nor cancelled. */
public final class Undecided extends RuntimeException {
    Undecided(Throwable cause) {
        super("what was begun could be neither finished nor cancelled", cause, false, false);
    }
}
