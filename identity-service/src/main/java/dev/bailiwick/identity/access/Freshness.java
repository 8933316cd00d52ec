package dev.bailiwick.identity.access;

/** How old the access data may be that an answer rests on. */
public enum Freshness {
    /** The newest that is committed, as a permission that guards a write needs it. */
    LATEST,
    /** What the replica has, which is milliseconds old and at most as old as its configured staleness. */
    RECENT
}
