package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One step from a state of the access data to the next. Every consequence is a change of its own: whoever deletes a
 * subject puts the deletions of its rules and memberships before it, in the same revision.
 */
public sealed interface Change {
    /** Replaces the catalog and all built-in roles. */
    record CatalogLoaded(Catalog catalog) implements Change {}

    /** Creates or replaces a custom role. */
    record RolePut(Role role) implements Change {}

    record RoleDeleted(RoleId id) implements Change {}

    /** Creates a scope, renames it, or moves it below another parent. */
    record ScopePut(Scope scope) implements Change {}

    record ScopeDeleted(ScopeId id) implements Change {}

    record SubjectPut(Subject subject) implements Change {}

    /** Leaves a tombstone with that version: the id is never accepted again. */
    record SubjectDeleted(SubjectId id, long version) implements Change {}

    record MembershipPut(Membership membership) implements Change {}

    /** The membership as it ended; its version stays known, so that a late, older fact cannot bring it back. */
    record MembershipDeleted(Membership membership) implements Change {}

    /** Creates a rule or changes its expiry. The reason is for the people who read the record, not for decisions. */
    record RulePut(Rule rule, @Nullable String reason) implements Change {
        public RulePut(Rule rule) {
            this(rule, null);
        }
    }

    record RuleDeleted(RuleId id) implements Change {}
}
