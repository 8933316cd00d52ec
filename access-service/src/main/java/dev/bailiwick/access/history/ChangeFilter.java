package dev.bailiwick.access.history;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.List;
import java.util.Optional;

/**
 * Which changes to list, and in which order.
 *
 * @param visible the topmost scopes where what happened may be read
 * @param after the revision after which they begin
 * @param upTo the last revision that they belong to
 * @param subject whom they are about
 */
record ChangeFilter(
        List<ScopeId> visible,
        Optional<Long> after,
        long upTo,
        Optional<String> entity,
        Optional<SubjectId> actor,
        Optional<SubjectId> subject,
        ChangeOrder order) {
    ChangeFilter {
        visible = List.copyOf(visible);
    }
}
