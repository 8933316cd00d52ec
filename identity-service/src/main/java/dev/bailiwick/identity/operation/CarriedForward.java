package dev.bailiwick.identity.operation;

/** The operation is past the point of no return and not done yet: the worker carries it to its end. */
public final class CarriedForward extends RuntimeException {
    public CarriedForward() {
        super("the operation is carried forward", null, false, false);
    }
}
