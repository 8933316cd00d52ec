package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What subjects hold, where, and for how long, at one moment of one snapshot. */
public record Holdings(Snapshot snapshot, Instant now) {
    /** Everything that the subject may do at the scope; nothing when any of them is unknown or he is suspended. */
    public SortedSet<Permission> permissionsAt(SubjectId subject, ScopeId scope) {
        return new TreeSet<>(tenuresAt(subject, scope).keySet());
    }

    /** For how long each permission that the subject holds at the scope is his: as long as the best rule says. */
    public SortedMap<Permission, Tenure> tenuresAt(SubjectId subject, ScopeId scope) {
        SortedMap<Permission, Tenure> tenures = new TreeMap<>();
        Set<ScopeId> covering = Set.copyOf(snapshot.scopes().path(scope));
        for (Rule rule : rulesOf(subject)) {
            if (covering.contains(rule.scope())) {
                Tenure tenure = Tenure.of(rule.expiresAt());
                snapshot.roles()
                        .broughtBy(rule.role())
                        .forEach(permission -> tenures.merge(permission, tenure, Tenure::longer));
            }
        }
        return tenures;
    }

    public Tenure heldUntil(SubjectId subject, Permission permission, ScopeId scope) {
        return tenuresAt(subject, scope).getOrDefault(permission, new Tenure.None());
    }

    /** The topmost scopes where the subject holds the permission: there and everywhere below, and nowhere else. */
    public SortedSet<ScopeId> permittedScopes(SubjectId subject, Permission permission) {
        SortedSet<ScopeId> granted = rulesOf(subject).stream()
                .filter(rule -> snapshot.roles().broughtBy(rule.role()).contains(permission))
                .map(Rule::scope)
                .collect(Collectors.toCollection(TreeSet::new));
        return granted.stream()
                .filter(scope -> snapshot.scopes().path(scope).stream()
                        .noneMatch(above -> !above.equals(scope) && granted.contains(above)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What the other holds and the caller does not, or not for as long, sorted. A suspended other counts as if he were
     * not: his rules stay, and so does what he would be once he is resumed.
     */
    public SortedSet<PermissionAt> missing(SubjectId caller, SubjectId other) {
        return lacking(caller, effectiveRules(other).stream().map(rule -> Grant.of(rule, snapshot.roles())));
    }

    /** The rules that have not expired and name the subject or a group that holds it, whether or not it is suspended. */
    public List<Rule> effectiveRules(SubjectId subject) {
        return Holders.of(snapshot, subject)
                .flatMap(holder -> snapshot.rules().of(holder).stream())
                .filter(rule -> rule.isLive(now))
                .toList();
    }

    /** Whether there is any such rule; plain loops, as lists of people ask it of everybody. */
    public boolean hasAccess(SubjectId subject) {
        if (hasLiveRule(subject)) {
            return true;
        }
        if (snapshot.memberships().groupsOf(subject).isEmpty()) {
            return false;
        }
        for (SubjectId group : snapshot.memberships().allGroupsOf(subject)) {
            if (hasLiveRule(group)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasLiveRule(SubjectId subject) {
        for (Rule rule : snapshot.rules().of(subject)) {
            if (rule.isLive(now)) {
                return true;
            }
        }
        return false;
    }

    /** What of these grants the subject does not hold at their scopes for as long, sorted. */
    SortedSet<PermissionAt> lacking(SubjectId subject, Stream<Grant> grants) {
        Map<ScopeId, SortedMap<Permission, Tenure>> held = new HashMap<>();
        SortedSet<PermissionAt> lacking = new TreeSet<>();
        grants.forEach(grant ->
                lacking.addAll(grant.beyond(held.computeIfAbsent(grant.scope(), scope -> tenuresAt(subject, scope)))));
        return lacking;
    }

    /** The live rules that count for the subject now. */
    private List<Rule> rulesOf(SubjectId subject) {
        boolean acts = snapshot.subjects()
                .find(subject)
                .map(Subject::suspended)
                .filter(suspended -> !suspended)
                .isPresent();
        return acts ? effectiveRules(subject) : List.of();
    }
}
