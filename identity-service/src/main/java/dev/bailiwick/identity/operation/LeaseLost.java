package dev.bailiwick.identity.operation;

/** Somebody else drives the operation now, or has ended it: nothing more may be done under this lease. */
public final class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("the lease on the operation is lost", null, false, false);
    }
}
