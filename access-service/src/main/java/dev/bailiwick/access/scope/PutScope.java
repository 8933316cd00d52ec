package dev.bailiwick.access.scope;

import dev.bailiwick.access.decision.id.ScopeId;
import org.jspecify.annotations.Nullable;

/**
 * That there be a scope of this name under this parent.
 *
 * @param parent null for the root alone
 */
record PutScope(ScopeId id, String name, @Nullable ScopeId parent) {}
