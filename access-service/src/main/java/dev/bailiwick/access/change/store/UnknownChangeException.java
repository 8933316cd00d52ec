package dev.bailiwick.access.change.store;

/** A recorded change that this program cannot read: a newer one wrote it. Going on would be deciding on half the truth. */
public final class UnknownChangeException extends RuntimeException {
    UnknownChangeException(String entity, String operation) {
        super("cannot read a change: " + entity + " " + operation);
    }

    UnknownChangeException(String entity, String operation, RuntimeException cause) {
        super("cannot read a change: " + entity + " " + operation, cause);
    }
}
