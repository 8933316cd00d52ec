package dev.bailiwick.identity.user.record;

/** The address is somebody else's. */
public final class EmailClaimed extends RuntimeException {
    EmailClaimed() {
        super("the address is somebody else's", null, false, false);
    }
}
