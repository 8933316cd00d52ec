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
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;
import dev.bailiwick.access.decision.id.TypeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A life of access data, one valid revision after another, the same for the same seed. Names come from small pools, so
 * that things meet, end, and begin again.
 */
final class RandomHistory {
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    static final List<Instant> MOMENTS = List.of(NOON.minusNanos(1), NOON, NOON.plusSeconds(1));

    static final Catalog CATALOG = catalog();
    static final List<ScopeId> SCOPES = Stream.concat(
                    numbered(12).map(n -> ScopeId.of("folder", n)), numbered(8).map(n -> ScopeId.of("box", n)))
            .toList();
    static final List<SubjectId> SUBJECTS = Stream.of(
                    numbered(8).map(SubjectId::user),
                    numbered(6).map(SubjectId::group),
                    numbered(2).map(SubjectId::serviceAccount))
            .flatMap(ids -> ids)
            .toList();
    private static final List<RoleId> CUSTOM_ROLES =
            numbered(4).map(n -> new RoleId("custom-" + n)).toList();

    private static final int FEW = 8;

    private final Random random;
    private Snapshot snapshot = Snapshot.EMPTY.apply(
            1, List.of(new Change.CatalogLoaded(CATALOG), new Change.ScopePut(Scope.root("Everything"))));

    RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    /** Where a life of that many revisions leads. */
    static Snapshot after(int revisions, long seed) {
        RandomHistory history = new RandomHistory(seed);
        for (int i = 0; i < revisions; i++) {
            history.next();
        }
        return history.snapshot;
    }

    Snapshot next() {
        List<Change> changes = List.of();
        while (changes.isEmpty()) {
            changes = something();
        }
        snapshot = snapshot.apply(snapshot.revision() + 1, changes);
        return snapshot;
    }

    private List<Change> something() {
        return switch (random.nextInt(18)) {
            case 0, 1, 2 -> putScope();
            case 3 -> deleteScope();
            case 4 -> List.of(new Change.RolePut(role(any(CUSTOM_ROLES))));
            case 5 -> deleteRole();
            case 6, 7, 8 -> putSubject();
            case 9 -> deleteSubject();
            case 10, 11 -> putMembership();
            case 12 -> deleteMembership();
            case 13, 14, 15, 16 -> putRule();
            default -> any(snapshot.rules().all(), rule -> List.of(new Change.RuleDeleted(rule.id())));
        };
    }

    private List<Change> putScope() {
        ScopeId id = any(SCOPES);
        ScopeId parent = any(knownScopes());
        return CATALOG.allowsUnder(id.type(), parent.type())
                        && !snapshot.scopes().covers(id, parent)
                ? List.of(new Change.ScopePut(new Scope(id, "name " + random.nextInt(), parent)))
                : List.of();
    }

    private List<Change> deleteScope() {
        ScopeId id = any(knownScopes());
        if (id.isRoot() || !snapshot.occupants(id, NOON).isEmpty()) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        snapshot.rules().at(id).forEach(rule -> changes.add(new Change.RuleDeleted(rule.id())));
        changes.add(new Change.ScopeDeleted(id));
        return changes;
    }

    private Role role(RoleId id) {
        Set<Permission> permissions = new HashSet<>(Set.of(Permission.of("ghost:haunt")));
        CATALOG.permissions().stream().filter(_ -> random.nextInt(3) == 0).forEach(permissions::add);
        return new Role(id, "name " + random.nextInt(), "", false, permissions, any(knownScopes()));
    }

    private List<Change> deleteRole() {
        RoleId id = any(CUSTOM_ROLES);
        return snapshot.roles().contains(id) && snapshot.rules().with(id).isEmpty()
                ? List.of(new Change.RoleDeleted(id))
                : List.of();
    }

    private List<Change> putSubject() {
        SubjectId id = any(SUBJECTS);
        if (snapshot.subjects().deletedAt(id).isPresent()) {
            return List.of();
        }
        Optional<Subject> before = snapshot.subjects().find(id);
        return List.of(new Change.SubjectPut(new Subject(
                id,
                any(knownScopes()),
                random.nextInt(5) == 0,
                before.map(Subject::version).orElse(0L) + 1,
                random.nextInt(4) == 0 ? Origin.DIRECTORY : Origin.LOCAL)));
    }

    private List<Change> deleteSubject() {
        return snapshot.subjects().all().size() > FEW
                ? any(snapshot.subjects().all(), subject -> Staged.deletion(snapshot, subject.id()))
                : List.of();
    }

    private List<Change> putMembership() {
        SubjectId group = any(SUBJECTS);
        SubjectId member = any(SUBJECTS);
        boolean fits = group.kind() == SubjectKind.GROUP
                && !group.equals(member)
                && snapshot.subjects().contains(group)
                && snapshot.subjects().contains(member);
        return fits ? List.of(new Change.MembershipPut(new Membership(group, member, snapshot.revision()))) : List.of();
    }

    private List<Change> deleteMembership() {
        return any(
                snapshot.memberships().all(),
                one -> List.of(
                        new Change.MembershipDeleted(new Membership(one.group(), one.member(), snapshot.revision()))));
    }

    private List<Change> putRule() {
        return any(snapshot.subjects().all(), subject -> List.of(new Change.RulePut(newRule(snapshot, subject.id()))));
    }

    /** A rule for the subject, or an existing one with another expiry. */
    Rule newRule(Snapshot to, SubjectId subject) {
        RoleId role = any(to.roles().all().stream().map(Role::id).sorted().toList());
        ScopeId scope = any(to.scopes().all().stream().map(Scope::id).sorted().toList());
        RuleId id = to.rules()
                .find(subject, role, scope)
                .map(Rule::id)
                .orElse(new RuleId(new UUID(random.nextLong(), random.nextLong())));
        return new Rule(id, subject, role, scope, expiry());
    }

    private @Nullable Instant expiry() {
        return switch (random.nextInt(4)) {
            case 0 -> NOON;
            case 1 -> NOON.plusSeconds(1 + random.nextInt(2));
            default -> null;
        };
    }

    private List<ScopeId> knownScopes() {
        return snapshot.scopes().all().stream().map(Scope::id).sorted().toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> List<Change> any(Collection<T> all, Function<T, List<Change>> change) {
        List<T> list =
                all.stream().sorted(Comparator.comparing(Object::toString)).toList();
        return list.isEmpty() ? List.of() : change.apply(any(list));
    }

    private static Stream<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString);
    }

    private static Catalog catalog() {
        List<ResourceType> types = Stream.of(
                        "tenant read",
                        "folder read write",
                        "box read",
                        "user read write",
                        "group read",
                        "letter read sign")
                .map(line -> List.of(line.split(" ")))
                .map(words -> new ResourceType(
                        new TypeId(words.getFirst()), words.getFirst(), "any", words.subList(1, words.size()), false))
                .toList();
        TypeId tenant = new TypeId("tenant");
        TypeId folder = new TypeId("folder");
        Set<Permission> all =
                types.stream().flatMap(type -> type.permissions().stream()).collect(Collectors.toSet());
        Set<Permission> reading = all.stream()
                .filter(permission -> permission.action().equals("read"))
                .collect(Collectors.toSet());
        return new Catalog(
                1,
                types,
                List.of(
                        new ScopeType(tenant, List.of()),
                        new ScopeType(folder, List.of(tenant, folder)),
                        new ScopeType(new TypeId("box"), List.of(tenant, folder))),
                List.of(
                        Role.builtIn(RoleId.SYSTEM_ADMINISTRATOR, "System administrator", "", all),
                        Role.builtIn(new RoleId("reader"), "Reader", "", reading)));
    }
}
