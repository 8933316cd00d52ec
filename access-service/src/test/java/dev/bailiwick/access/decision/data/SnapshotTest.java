package dev.bailiwick.access.decision.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bailiwick.access.decision.data.Snapshot.Occupant;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.TypeId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final ScopeId A = ScopeId.of("folder", "a");
    private static final ScopeId B = ScopeId.of("folder", "b");
    private static final ScopeId C = ScopeId.of("folder", "c");
    private static final SubjectId ANA = SubjectId.user("ana");
    private static final SubjectId TEAM = SubjectId.group("team");
    private static final RoleId READER = new RoleId("reader");
    private static final RuleId RULE = new RuleId(new UUID(0, 1));

    private Snapshot snapshot = new SnapshotBuilder(7, catalog(1, "tenant", "folder"))
            .add(new Scope(C, "C", B))
            .add(new Scope(B, "B", A))
            .add(new Scope(A, "A", ScopeId.ROOT))
            .add(Scope.root("Everything"))
            .add(subject(ANA, 3))
            .add(subject(TEAM, 1))
            .add(new Membership(TEAM, ANA, 1))
            .add(rule(RULE, A, null))
            .build();

    @Test
    void pathLeadsFromTheRootToTheScope() {
        assertThat(snapshot.scopes().path(C)).containsExactly(ScopeId.ROOT, A, B, C);
        assertThat(snapshot.scopes().path(ScopeId.ROOT)).containsExactly(ScopeId.ROOT);
        assertThat(snapshot.scopes().path(ScopeId.of("folder", "none"))).isEmpty();
    }

    @Test
    void childrenAreSorted() {
        apply(new Change.ScopePut(new Scope(ScopeId.of("folder", "aa"), "", A)));
        assertThat(snapshot.scopes().childrenOf(A)).containsExactly(ScopeId.of("folder", "aa"), B);
    }

    @Test
    void aMovedScopeTakesWhatIsBelowWithIt() {
        apply(new Change.ScopePut(new Scope(B, "B", ScopeId.ROOT)));
        assertThat(snapshot.scopes().path(C)).containsExactly(ScopeId.ROOT, B, C);
        assertThat(snapshot.scopes().childrenOf(A)).isEmpty();
    }

    @Test
    void revisionsComeOneByOne() {
        assertMisfit("not the revision after 7", () -> snapshot.apply(7, List.of()));
        assertMisfit("not the revision after 7", () -> snapshot.apply(9, List.of()));
        assertThat(snapshot.apply(8, List.of()).revision()).isEqualTo(8);
    }

    @Test
    void theTreeStaysATree() {
        assertMisfit("the parent is unknown", new Change.ScopePut(new Scope(C, "", ScopeId.of("folder", "none"))));
        assertMisfit("the parent stands below", new Change.ScopePut(new Scope(A, "", C)));
        assertMisfit("not a scope type", new Change.ScopePut(new Scope(ScopeId.of("galaxy", "x"), "", A)));
        assertMisfit("cannot stand under", new Change.ScopePut(new Scope(ScopeId.of("tenant", "x"), "", A)));
        assertMisfit("has children", new Change.ScopeDeleted(B));
        assertMisfit("the root stays", new Change.ScopeDeleted(ScopeId.ROOT));
        assertMisfit("the scope is unknown", new Change.ScopeDeleted(ScopeId.of("folder", "none")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(A, "", A));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(A, "", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scope(ScopeId.ROOT, "", A));
    }

    @Test
    void nothingRefersToWhatIsNotThere() {
        SubjectId nobody = SubjectId.user("nobody");
        SubjectId none = SubjectId.group("none");
        assertMisfit(
                "home is unknown",
                new Change.SubjectPut(new Subject(ANA, ScopeId.of("folder", "none"), false, 3, Origin.LOCAL)));
        assertMisfit("group is unknown", new Change.MembershipPut(new Membership(none, ANA, 1)));
        assertMisfit("member is unknown", new Change.MembershipPut(new Membership(TEAM, nobody, 1)));
        assertMisfit("subject is unknown", new Change.RulePut(new Rule(RULE, nobody, READER, B, null)));
        assertMisfit("role is unknown", new Change.RulePut(new Rule(RULE, ANA, new RoleId("none"), B, null)));
        assertMisfit("scope is unknown", new Change.RulePut(rule(RULE, ScopeId.of("folder", "none"), null)));
        assertMisfit("rule is unknown", new Change.RuleDeleted(new RuleId(new UUID(0, 9))));
        assertMisfit("home is unknown", new Change.RolePut(custom("mine", ScopeId.of("folder", "none"))));
        assertMisfit(
                "out of reach",
                () -> new SnapshotBuilder(1, catalog(1, "tenant", "folder"))
                        .add(new Scope(B, "", A))
                        .build());
    }

    @Test
    void nothingIsDeletedWhileSomethingRefersToIt() {
        assertMisfit("has rules", new Change.SubjectDeleted(ANA, 4));
        apply(new Change.RuleDeleted(RULE));
        assertMisfit("is in groups", new Change.SubjectDeleted(ANA, 4));
        assertMisfit("has members", new Change.SubjectDeleted(TEAM, 4));
        apply(
                new Change.RolePut(custom("mine", ScopeId.ROOT)),
                new Change.RulePut(new Rule(RULE, ANA, new RoleId("mine"), C, null)));
        assertMisfit("has rules", new Change.RoleDeleted(new RoleId("mine")));
        assertMisfit("has rules", new Change.ScopeDeleted(C));
        apply(new Change.RuleDeleted(RULE), new Change.RolePut(custom("mine", C)));
        assertMisfit("is a home", new Change.ScopeDeleted(C));
    }

    @Test
    void aDeletedIdIsNeverAcceptedAgain() {
        apply(
                new Change.RuleDeleted(RULE),
                new Change.MembershipDeleted(new Membership(TEAM, ANA, 2)),
                new Change.SubjectDeleted(ANA, 4));
        assertThat(snapshot.subjects().find(ANA)).isEmpty();
        assertThat(snapshot.subjects().deletedAt(ANA)).isEqualTo(OptionalLong.of(4));
        assertMisfit("was deleted", new Change.SubjectPut(subject(ANA, 5)));
        assertMisfit("was deleted", new Change.SubjectDeleted(ANA, 5));
    }

    @Test
    void aDeletionMayComeBeforeEverythingElse() {
        SubjectId early = SubjectId.user("early");
        apply(new Change.SubjectDeleted(early, 2));
        assertMisfit("was deleted", new Change.SubjectPut(subject(early, 1)));
    }

    @Test
    void anOlderFactAboutASubjectDoesNotFit() {
        assertMisfit("a later version is known", new Change.SubjectPut(subject(ANA, 2)));
    }

    @Test
    void theVersionOfAnEndedMembershipStaysKnownUntilItBeginsAgain() {
        apply(new Change.MembershipDeleted(new Membership(TEAM, ANA, 5)));
        assertThat(snapshot.memberships().find(TEAM, ANA)).isEmpty();
        assertThat(snapshot.memberships().endedAt(TEAM, ANA)).isEqualTo(OptionalLong.of(5));
        apply(new Change.MembershipPut(new Membership(TEAM, ANA, 6)));
        assertThat(snapshot.memberships().endedAt(TEAM, ANA)).isEmpty();
    }

    @Test
    void ofRulesThatSayTheSameThereIsOne() {
        assertMisfit("another rule says the same", new Change.RulePut(rule(new RuleId(new UUID(0, 2)), A, NOON)));
        assertMisfit("the id belongs to another rule", new Change.RulePut(rule(RULE, B, null)));
        apply(new Change.RulePut(rule(RULE, A, NOON)));
        assertThat(snapshot.rules().find(ANA, READER, A)).contains(rule(RULE, A, NOON));
        assertThat(snapshot.rules().at(A)).hasSize(1);
    }

    @Test
    void builtInRolesAreTheCatalogsAlone() {
        assertMisfit("only a catalog", new Change.RolePut(Role.builtIn(new RoleId("new"), "", "", Set.of())));
        assertMisfit("belongs to a built-in role", new Change.RolePut(custom("reader", ScopeId.ROOT)));
        assertMisfit("not a known custom role", new Change.RoleDeleted(READER));
        assertMisfit("not a known custom role", new Change.RoleDeleted(new RoleId("none")));
    }

    @Test
    void occupantsSayWhyAScopeCannotBeDeleted() {
        assertThat(snapshot.occupants(A, NOON)).containsExactly(Occupant.CHILDREN, Occupant.RULES);
        assertThat(snapshot.occupants(C, NOON)).isEmpty();
        assertThat(snapshot.occupants(ScopeId.ROOT, NOON)).containsExactly(Occupant.CHILDREN, Occupant.HOMES);
        apply(new Change.RolePut(custom("mine", C)));
        assertThat(snapshot.occupants(C, NOON)).containsExactly(Occupant.HOMES);
    }

    @Test
    void anExpiredRuleIsNoOccupant() {
        apply(new Change.RulePut(rule(RULE, A, NOON)));
        assertThat(snapshot.occupants(A, NOON.minusNanos(1))).contains(Occupant.RULES);
        assertThat(snapshot.occupants(A, NOON)).doesNotContain(Occupant.RULES);
    }

    @Test
    void aNewCatalogReplacesTypesAndBuiltInRolesAndLeavesCustomOnes() {
        apply(
                new Change.RolePut(custom("mine", ScopeId.ROOT)),
                new Change.CatalogLoaded(catalog(2, "tenant", "folder", "box")));
        assertThat(snapshot.catalog().version()).isEqualTo(2);
        assertThat(snapshot.roles().broughtBy(READER)).contains(Permission.of("box:read"));
        assertThat(snapshot.roles().contains(new RoleId("mine"))).isTrue();
    }

    @Test
    void aCustomRoleIsWorthWhatTheLoadedCatalogDeclares() {
        apply(new Change.RolePut(
                new Role(new RoleId("mine"), "", "", false, Set.of(Permission.of("box:read")), ScopeId.ROOT)));
        assertThat(snapshot.roles().broughtBy(new RoleId("mine"))).isEmpty();
        apply(new Change.CatalogLoaded(catalog(2, "tenant", "folder", "box")));
        assertThat(snapshot.roles().broughtBy(new RoleId("mine"))).containsExactly(Permission.of("box:read"));
        apply(new Change.CatalogLoaded(catalog(3, "tenant", "folder")));
        assertThat(snapshot.roles().broughtBy(new RoleId("mine"))).isEmpty();
    }

    @Test
    void theSameCatalogIsNotLoadedTwice() {
        assertMisfit("is not newer", new Change.CatalogLoaded(snapshot.catalog()));
    }

    @Test
    void aCatalogThatTakesTheMeaningFromWhatExistsIsKeptOut() {
        assertThat(Obstacles.to(catalog(2, "tenant", "folder", "box"), snapshot))
                .isEmpty();
        Catalog without = new Catalog(2, List.of(type("tenant")), List.of(scopeType("tenant")), List.of());
        assertThat(Obstacles.to(without, snapshot))
                .hasSize(2)
                .anyMatch(obstacle -> obstacle.contains("of type folder"))
                .anyMatch(obstacle -> obstacle.contains("built-in role reader"));
        assertMisfit("the catalog does not fit", new Change.CatalogLoaded(without));
        apply(new Change.RolePut(custom("mine", ScopeId.ROOT)));
        Catalog taking = new Catalog(
                2,
                snapshot.catalog().resourceTypes(),
                snapshot.catalog().scopeTypes(),
                List.of(Role.builtIn(READER, "", "", Set.of()), Role.builtIn(new RoleId("mine"), "", "", Set.of())));
        assertThat(Obstacles.to(taking, snapshot))
                .singleElement()
                .asString()
                .contains("custom role")
                .contains("mine");
    }

    private void apply(Change... changes) {
        snapshot = snapshot.apply(snapshot.revision() + 1, List.of(changes));
    }

    private void assertMisfit(String why, Change change) {
        assertMisfit(why, () -> snapshot.apply(snapshot.revision() + 1, List.of(change)));
    }

    private static void assertMisfit(String why, ThrowingCallable applying) {
        assertThatExceptionOfType(Misfit.class).isThrownBy(applying).withMessageContaining(why);
    }

    private static Catalog catalog(long version, String... types) {
        List<ResourceType> resourceTypes =
                List.of(types).stream().map(SnapshotTest::type).toList();
        Set<Permission> all = Set.copyOf(Catalog.permissionsOf(resourceTypes));
        return new Catalog(
                version,
                resourceTypes,
                List.of(types).stream().map(SnapshotTest::scopeType).toList(),
                List.of(Role.builtIn(READER, "Reader", "", all)));
    }

    private static ResourceType type(String id) {
        return new ResourceType(new TypeId(id), id, "any", List.of("read"), false);
    }

    private static ScopeType scopeType(String id) {
        List<String> parents = id.equals("tenant") ? List.of() : List.of("tenant", "folder");
        return new ScopeType(new TypeId(id), parents.stream().map(TypeId::new).toList());
    }

    private static Subject subject(SubjectId id, long version) {
        return new Subject(id, ScopeId.ROOT, false, version, Origin.LOCAL);
    }

    private static Rule rule(RuleId id, ScopeId scope, @Nullable Instant expiresAt) {
        return new Rule(id, ANA, READER, scope, expiresAt);
    }

    private static Role custom(String id, ScopeId home) {
        return new Role(new RoleId(id), id, "", false, Set.of(), home);
    }
}
