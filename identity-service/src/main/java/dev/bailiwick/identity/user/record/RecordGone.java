package dev.bailiwick.identity.user.record;

/** The record was deleted meanwhile. */
public final class RecordGone extends RuntimeException {
    public RecordGone() {
        super("the record was deleted meanwhile", null, false, false);
    }
}
