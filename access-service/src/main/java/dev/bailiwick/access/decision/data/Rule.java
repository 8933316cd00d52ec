package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An access rule: a subject has a role on a scope and everything below it, up to a moment or for ever (null). Rules are
 * ordered by their ids alone: two states of one rule do not stand beside each other.
 */
public record Rule(
        RuleId id,
        SubjectId subject,
        RoleId role,
        ScopeId scope,
        @Nullable Instant expiresAt) implements Comparable<Rule> {
    /** False at the very instant of expiry. */
    public boolean isLive(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Of rules that say the same there is only one, whatever their expiry. */
    public boolean saysTheSame(SubjectId otherSubject, RoleId otherRole, ScopeId otherScope) {
        return subject.equals(otherSubject) && role.equals(otherRole) && scope.equals(otherScope);
    }

    @Override
    public int compareTo(Rule other) {
        return id.compareTo(other.id);
    }
}
