package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.ResourceType;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.ScopeType;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.SnapshotBuilder;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.TypeId;
import dev.bailiwick.access.permission.CatalogFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.stream.Collectors;

/** A scenario as a snapshot. */
record Staged(Snapshot snapshot, Map<String, RuleId> rules) {

    static Staged of(Scenario scenario) {
        Map<String, RuleId> ids = new HashMap<>();
        SnapshotBuilder builder = new SnapshotBuilder(1, catalog(scenario)).add(Scope.root("Everything"));
        scenario.scopes().forEach((id, parent) -> builder.add(new Scope(scope(id), id, scope(parent))));
        scenario.roles().forEach((id, permissions) -> builder.add(role(id, permissions)));
        scenario.subjects().forEach((id, person) -> builder.add(subject(id, person)));
        scenario.members()
                .forEach((group, members) ->
                        members.forEach(member -> builder.add(new Membership(who(group), who(member), 1))));
        scenario.rules().forEach((name, given) -> {
            ids.put(name, new RuleId(new UUID(0, ids.size())));
            builder.add(rule(ids.get(name), given));
        });
        Snapshot snapshot = builder.build();
        for (Entry<String, Scenario.Person> subject : scenario.subjects().entrySet()) {
            if (subject.getValue().deleted()) {
                snapshot = snapshot.apply(snapshot.revision() + 1, deletion(snapshot, who(subject.getKey())));
            }
        }
        return new Staged(snapshot, ids);
    }

    /** As the write path deletes: everything that depends on the subject first. */
    static List<Change> deletion(Snapshot snapshot, SubjectId id) {
        List<Change> changes = new ArrayList<>();
        snapshot.rules().of(id).forEach(rule -> changes.add(new Change.RuleDeleted(rule.id())));
        snapshot.memberships().all().stream()
                .filter(membership ->
                        membership.group().equals(id) || membership.member().equals(id))
                .forEach(membership -> changes.add(new Change.MembershipDeleted(membership)));
        changes.add(new Change.SubjectDeleted(id, 2));
        return changes;
    }

    private static Catalog catalog(Scenario scenario) {
        Scenario.OwnCatalog own = scenario.catalog();
        if (own == null) {
            return CatalogFile.readDefault();
        }
        return new Catalog(
                1,
                own.resourceTypes().entrySet().stream()
                        .map(type -> new ResourceType(
                                new TypeId(type.getKey()), type.getKey(), "any", type.getValue(), false))
                        .toList(),
                own.scopeTypes().entrySet().stream()
                        .map(type -> new ScopeType(
                                new TypeId(type.getKey()),
                                type.getValue().stream().map(TypeId::new).toList()))
                        .toList(),
                List.of());
    }

    private static Role role(String id, List<String> permissions) {
        return new Role(
                new RoleId(id),
                id,
                "",
                false,
                permissions.stream().map(Permission::of).collect(Collectors.toUnmodifiableSet()),
                ScopeId.ROOT);
    }

    private static Subject subject(String id, Scenario.Person person) {
        String home = person.home();
        return new Subject(who(id), home == null ? ScopeId.ROOT : scope(home), person.suspended(), 1, Origin.LOCAL);
    }

    private static Rule rule(RuleId id, Scenario.Given given) {
        return new Rule(id, who(given.subject()), new RoleId(given.role()), scope(given.scope()), given.until());
    }

    private static SubjectId who(String text) {
        return SubjectId.parse(text).orElseThrow();
    }

    private static ScopeId scope(String text) {
        return ScopeId.parse(text).orElseThrow();
    }
}
