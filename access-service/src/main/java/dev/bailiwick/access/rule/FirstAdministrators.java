package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.Ways;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.Authority;
import java.util.List;

/**
 * The one thing that nobody's rules cover: how the first System administrators come to be. identity-service may make
 * them while there is no way to be one, and may say so again afterwards.
 */
final class FirstAdministrators {
    private FirstAdministrators() {}

    static boolean isAskedFor(Authority authority, NewRules command) {
        return authority.isIdentitySystem()
                && command.role().equals(RoleId.SYSTEM_ADMINISTRATOR)
                && command.scopes().equals(List.of(ScopeId.ROOT))
                && command.expiresAt() == null
                && (Ways.in(authority.snapshot()).isEmpty() || isSaidAgain(authority.snapshot(), command));
    }

    private static boolean isSaidAgain(Snapshot snapshot, NewRules command) {
        return command.subjects().stream()
                .allMatch(subject -> snapshot.rules()
                        .find(subject, command.role(), ScopeId.ROOT)
                        .filter(rule -> rule.expiresAt() == null)
                        .isPresent());
    }
}
