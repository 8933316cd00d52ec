package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Snapshot;
import java.util.UUID;

/** A snapshot together with the random id of its revision, by which it is recognised in the database. */
public record State(Snapshot snapshot, UUID token) {
    public long revision() {
        return snapshot.revision();
    }

    State apply(Revision next) {
        return new State(snapshot.apply(next.number(), next.changes()), next.token());
    }
}
