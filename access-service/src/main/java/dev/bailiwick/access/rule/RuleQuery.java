package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Fields;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rules a caller asks for. */
class RuleQuery {
    @QueryParam("subject")
    @Parameter(description = "Only rules that name this subject", example = "user/9f6b2d7e")
    @Nullable
    String subject;

    @QueryParam("throughGroups")
    @Parameter(description = "With `subject`: also the rules of the groups that hold it")
    boolean throughGroups;

    @QueryParam("role")
    @Parameter(description = "Only rules with this role", example = "l1-researcher")
    @Nullable
    String role;

    @QueryParam("scope")
    @Parameter(description = "Only rules on this very scope", example = "project/alpha")
    @Nullable
    String scope;

    @QueryParam("effectiveAt")
    @Parameter(description = "Only rules on this scope or one above it", example = "project/alpha")
    @Nullable
    String effectiveAt;

    @QueryParam("total")
    boolean total;

    /** What makes a list another list. */
    List<?> identity() {
        return Stream.of(subject, throughGroups, role, scope, effectiveAt)
                .map(String::valueOf)
                .toList();
    }

    RuleFilter filter(Authority authority) {
        var fields = new Fields();
        var wantedSubject = subject == null ? Optional.<SubjectId>empty() : fields.subjectParameter("subject", subject);
        var wantedRole = role == null ? Optional.<RoleId>empty() : fields.role("role", role);
        var wantedScope = scope == null ? Optional.<ScopeId>empty() : fields.scopeParameter("scope", scope);
        var wantedPlace =
                effectiveAt == null ? Optional.<ScopeId>empty() : fields.scopeParameter("effectiveAt", effectiveAt);
        fields.check();
        return new RuleFilter(
                visible(authority),
                wantedSubject.map(id -> holders(authority, id)),
                wantedRole,
                scopes(authority, wantedScope, wantedPlace));
    }

    private static List<ScopeId> visible(Authority authority) {
        return List.copyOf(authority.holdings().permittedScopes(authority.caller(), RuleWithdrawals.READ));
    }

    private List<SubjectId> holders(Authority authority, SubjectId id) {
        return throughGroups ? RuleFilter.holders(authority.snapshot(), id) : List.of(id);
    }

    private static Optional<List<ScopeId>> scopes(
            Authority authority, Optional<ScopeId> exactly, Optional<ScopeId> effectiveAt) {
        var path = effectiveAt.map(authority.snapshot().scopes()::path);
        if (exactly.isEmpty()) {
            return path;
        }
        return Optional.of(Stream.of(exactly.get())
                .filter(scope -> path.isEmpty() || path.get().contains(scope))
                .toList());
    }
}
