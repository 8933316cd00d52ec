package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which rules to list.
 *
 * @param visible the topmost scopes in which they may be seen
 * @param subjects any of them
 * @param scopes any of these very scopes
 */
record RuleFilter(
        List<ScopeId> visible,
        Optional<List<SubjectId>> subjects,
        Optional<RoleId> role,
        Optional<List<ScopeId>> scopes) {
    RuleFilter {
        visible = List.copyOf(visible);
    }

    /** Those of a subject and of every group that holds it, wherever they are. */
    static RuleFilter countingFor(Snapshot snapshot, SubjectId subject) {
        return new RuleFilter(
                List.of(ScopeId.ROOT), Optional.of(holders(snapshot, subject)), Optional.empty(), Optional.empty());
    }

    /** Whose rules count for the subject: its own, and those of every group that holds it. */
    static List<SubjectId> holders(Snapshot snapshot, SubjectId subject) {
        return Stream.concat(Stream.of(subject), snapshot.memberships().allGroupsOf(subject).stream())
                .toList();
    }
}
