package dev.bailiwick.access.change.replica;

import dev.bailiwick.access.change.store.State;
import dev.bailiwick.access.decision.data.Snapshot;

/** What a replica holds: a state, and by which loading it came; after another loading it is no ancestor of anything. */
public record Held(State state, int loading) {
    public Snapshot snapshot() {
        return state.snapshot();
    }

    public long revision() {
        return state.revision();
    }
}
