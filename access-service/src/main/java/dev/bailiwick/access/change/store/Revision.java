package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Change;
import java.util.List;
import java.util.UUID;

/** All changes of one revision, in their order. */
public record Revision(long number, UUID token, List<Change> changes) {
    public Revision {
        changes = List.copyOf(changes);
    }
}
