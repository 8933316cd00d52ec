package dev.bailiwick.identity.user.record;

/** The idempotency key came with another request, just now. */
public final class KeyTaken extends RuntimeException {
    KeyTaken() {
        super("the idempotency key came with another request", null, false, false);
    }
}
