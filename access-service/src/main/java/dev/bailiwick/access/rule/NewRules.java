package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That each of these subjects have the role on each of these scopes, up to a moment or for ever (null). */
record NewRules(
        List<SubjectId> subjects,
        RoleId role,
        List<ScopeId> scopes,
        @Nullable Instant expiresAt,
        @Nullable String reason) {
    NewRules {
        subjects = List.copyOf(subjects);
        scopes = List.copyOf(scopes);
    }
}
