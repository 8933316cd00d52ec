package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.stream.Stream;

/** Whose rules count for a subject: its own, and those of every group that holds it. */
final class Holders {
    private Holders() {}

    static Stream<SubjectId> of(Snapshot snapshot, SubjectId subject) {
        return Stream.concat(Stream.of(subject), snapshot.memberships().allGroupsOf(subject).stream());
    }
}
