package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The meaning of a decision, read off plain lists as the design writes it down, without any index. */
record Naive(
        Catalog catalog,
        List<Scope> scopes,
        List<Role> roles,
        List<Subject> subjects,
        List<Membership> memberships,
        List<Rule> rules) {

    static Naive of(Snapshot snapshot) {
        return new Naive(
                snapshot.catalog(),
                List.copyOf(snapshot.scopes().all()),
                List.copyOf(snapshot.roles().all()),
                List.copyOf(snapshot.subjects().all()),
                List.copyOf(snapshot.memberships().all()),
                List.copyOf(snapshot.rules().all()));
    }

    /** Every rule that allows it, the one that decides first. */
    List<Rule> allowing(Question question, Instant now) {
        String permission = question.resource().ref().type() + ":" + question.action();
        ScopeId place = place(question.resource());
        return rules.stream()
                .filter(_ -> isKnownAndNotSuspended(question.subject()))
                .filter(rule -> holds(rule.subject(), question.subject()))
                .filter(rule -> has(rule, permission))
                .filter(rule -> place != null && isSameOrAncestor(rule.scope(), place))
                .filter(rule -> rule.expiresAt() == null || rule.expiresAt().isAfter(now))
                .sorted(Comparator.comparing((Rule rule) -> !isNamed(rule.subject(), question.subject()))
                        .thenComparing(rule -> rule.subject().toString())
                        .thenComparing(rule -> rule.id().toString()))
                .toList();
    }

    private @Nullable ScopeId place(Resource resource) {
        String type = resource.ref().type();
        return Stream.<Optional<ScopeId>>of(
                        scope(resource.ref()),
                        subjects.stream()
                                .filter(subject -> isNamed(subject.id(), resource.ref()))
                                .map(Subject::home)
                                .findAny())
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(resource.scope())
                        .map(said -> scope(said))
                        .orElseGet(() -> Set.of("user", "group", "service-account")
                                                .contains(type)
                                        || catalog.scopeTypes().stream()
                                                .anyMatch(scopeType ->
                                                        scopeType.id().value().equals(type))
                                ? Optional.empty()
                                : scope(ScopeId.ROOT.ref())))
                .orElse(null);
    }

    private Optional<ScopeId> scope(Ref ref) {
        return scopes.stream()
                .map(Scope::id)
                .filter(id -> id.toString().equals(ref.toString()))
                .findAny();
    }

    private boolean isKnownAndNotSuspended(Ref ref) {
        return subjects.stream().anyMatch(subject -> isNamed(subject.id(), ref) && !subject.suspended());
    }

    private static boolean isNamed(SubjectId id, Ref ref) {
        return id.toString().equals(ref.toString());
    }

    private boolean holds(SubjectId holder, Ref subject) {
        Set<String> held = new HashSet<>(Set.of(subject.toString()));
        while (memberships.stream()
                .anyMatch(membership -> held.contains(membership.member().toString())
                        && held.add(membership.group().toString()))) {
            // until no membership adds a group any more
        }
        return held.contains(holder.toString());
    }

    private boolean has(Rule rule, String permission) {
        return catalog.permissions().stream().map(Permission::toString).anyMatch(permission::equals)
                && roles.stream()
                        .filter(role -> role.id().equals(rule.role()))
                        .flatMap(role -> role.permissions().stream())
                        .anyMatch(one -> one.toString().equals(permission));
    }

    private boolean isSameOrAncestor(ScopeId upper, ScopeId lower) {
        return upper.equals(lower)
                || scopes.stream()
                        .filter(scope -> scope.id().equals(lower))
                        .anyMatch(scope -> scope.parent() != null && isSameOrAncestor(upper, scope.parent()));
    }
}
