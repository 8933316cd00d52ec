package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Promise 4: nobody brings about a permission that he does not hold at that scope, nor for longer than he holds it.
 * Each answer is what the author lacks, sorted; empty when he may. Asked of the snapshot before the change.
 */
public record Escalation(Snapshot snapshot, Instant now) {
    /** By a rule, new or with another expiry. */
    public SortedSet<PermissionAt> byRule(SubjectId author, Rule rule) {
        return lacking(author, Stream.of(Grant.of(rule, snapshot.roles())));
    }

    /** By what a custom role brings anew, wherever a live rule has given it already. */
    public SortedSet<PermissionAt> byRole(SubjectId author, Role changed) {
        Set<Permission> before = snapshot.roles().broughtBy(changed.id());
        Set<Permission> added = changed.permissions().stream()
                .filter(snapshot.catalog()::declares)
                .filter(permission -> !before.contains(permission))
                .collect(Collectors.toUnmodifiableSet());
        return lacking(
                author,
                snapshot.rules().with(changed.id()).stream()
                        .filter(rule -> rule.isLive(now))
                        .map(rule -> new Grant(added, rule.scope(), Tenure.of(rule.expiresAt()))));
    }

    /** By a new member of a group: everything that the group's rules bring, and those of the groups around it. */
    public SortedSet<PermissionAt> byMembership(SubjectId author, SubjectId group) {
        return lacking(
                author,
                Holders.of(snapshot, group)
                        .flatMap(holder -> snapshot.rules().of(holder).stream())
                        .filter(rule -> rule.isLive(now))
                        .map(rule -> Grant.of(rule, snapshot.roles())));
    }

    private SortedSet<PermissionAt> lacking(SubjectId author, Stream<Grant> grants) {
        return new Holdings(snapshot, now).lacking(author, grants);
    }
}
