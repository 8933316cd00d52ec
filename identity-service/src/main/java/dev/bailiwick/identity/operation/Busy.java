package dev.bailiwick.identity.operation;

/** Another change of the same person is under way. */
public final class Busy extends RuntimeException {
    public Busy() {
        super("another change of the same person is under way", null, false, false);
    }
}
