package dev.bailiwick.access.change;

import dev.bailiwick.access.decision.Ways;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.guard.Refusal;
import java.util.List;

/** Promise 5, kept for every plan there is and will be: nothing takes the last way to be System administrator. */
final class LastWay {
    private LastWay() {}

    static void keep(Snapshot before, List<Change> changes) {
        if (!changes.isEmpty() && Ways.lost(before, before.apply(before.revision() + 1, changes))) {
            throw new Refusal.LastAdministrator().thrown();
        }
    }
}
