package dev.bailiwick.access.change;

import dev.bailiwick.access.decision.data.Snapshot;

/** What came of a plan: the state after it, with its own revision when it has made one, and its answer. */
public record Written<T>(Snapshot snapshot, T answer) {
    public long revision() {
        return snapshot.revision();
    }
}
