package dev.bailiwick.access.change.store;

/** The database no longer has the history that this replica follows: a failover or a restore has rewound it. */
public final class RewoundException extends RuntimeException {
    RewoundException(long revision) {
        super("the database has another revision " + revision + " than the one that was applied here");
    }
}
