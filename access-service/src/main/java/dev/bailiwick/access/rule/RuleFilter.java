package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.List;
import java.util.Optional;

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
}
