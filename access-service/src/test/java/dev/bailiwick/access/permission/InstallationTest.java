package dev.bailiwick.access.permission;

import static dev.bailiwick.access.support.Stage.ADMIN;
import static dev.bailiwick.access.support.Stage.ANA;
import static dev.bailiwick.access.support.Stage.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bailiwick.access.decision.Decisions;
import dev.bailiwick.access.decision.Holdings;
import dev.bailiwick.access.decision.Question;
import dev.bailiwick.access.decision.Ways;
import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.ScopeType;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.TypeId;
import dev.bailiwick.access.support.Stage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InstallationTest {
    private static final TypeId DEPARTMENT = new TypeId("department");

    private final Catalog catalog = CatalogFile.readDefault();
    private final Installation installation = new Installation(catalog, SYSTEM);

    @Test
    void anEmptyDatabaseGetsCatalogRootAndSystemRole() {
        var installed = install(Snapshot.EMPTY, installation);
        assertThat(installed.catalog()).isEqualTo(catalog);
        assertThat(installed.scopes().contains(ScopeId.ROOT)).isTrue();
        assertThat(installed.rules().find(SYSTEM, RoleId.IDENTITY_SYSTEM, ScopeId.ROOT))
                .isPresent();
    }

    @Test
    void theSecondStartChangesNothing() {
        assertThat(installation.plan(install(Snapshot.EMPTY, installation)).changes())
                .isEmpty();
    }

    @Test
    void anOlderCatalogChangesNothing() {
        var newer = new Installation(version(catalog.version() + 1), SYSTEM);
        assertThat(installation.plan(install(Snapshot.EMPTY, newer)).changes()).isEmpty();
    }

    @Test
    void aNewerCatalogReplacesTheOldOne() {
        var newer = new Installation(version(catalog.version() + 1), SYSTEM);
        var installed = install(install(Snapshot.EMPTY, installation), newer);
        assertThat(installed.catalog().version()).isEqualTo(catalog.version() + 1);
    }

    @Test
    void aCatalogThatForgetsARoleInUseIsRefused() {
        var stage = new Stage().administrator();
        var without = catalog.builtInRoles().stream()
                .filter(role -> !role.id().equals(RoleId.SYSTEM_ADMINISTRATOR))
                .toList();
        var forgetful = new Catalog(catalog.version() + 1, catalog.resourceTypes(), catalog.scopeTypes(), without);
        assertThatThrownBy(() -> new Installation(forgetful, SYSTEM).plan(stage.snapshot()))
                .isInstanceOf(InvalidCatalog.class)
                .hasMessageContaining("system-administrator");
    }

    @Test
    void aCatalogThatForgetsATypeOfScopesInUseIsRefused() {
        var stage = new Stage().administrator();
        assertThatThrownBy(() -> new Installation(without(DEPARTMENT), SYSTEM).plan(stage.snapshot()))
                .isInstanceOf(InvalidCatalog.class)
                .hasMessageContaining("department");
    }

    @Test
    void aTypeThatNobodyUsesMayGo() {
        var installed = install(install(Snapshot.EMPTY, installation), new Installation(without(DEPARTMENT), SYSTEM));
        assertThat(installed.catalog().scopeType(DEPARTMENT)).isEmpty();
        assertThat(new Decisions(installed)
                        .decide(Question.of(SYSTEM, Permission.of("department:read"), ScopeId.ROOT), Stage.NOON)
                        .allowed())
                .isFalse();
    }

    @Test
    void aCustomRoleBringsNothingOfWhatTheCatalogHasForgotten() {
        var stage = new Stage().administrator().subject(ANA, ScopeId.ROOT);
        var role = new Role(
                new RoleId("starter"),
                "Starter",
                "…",
                false,
                Set.of(Permission.of("job:create"), Permission.of("project:read"), Permission.of("ghost:haunt")),
                ScopeId.ROOT);
        stage.apply(new Change.RolePut(role)).rule(ANA, "starter", ScopeId.ROOT);
        assertThat(permissionsOfAna(stage)).containsExactly("job:create", "project:read");

        carryOut(stage, new Installation(without(new TypeId("job")), SYSTEM));
        assertThat(permissionsOfAna(stage)).containsExactly("project:read");
        assertThat(stage.snapshot().roles().find(role.id())).hasValue(role);

        carryOut(stage, new Installation(version(catalog.version() + 2), SYSTEM));
        assertThat(permissionsOfAna(stage)).containsExactly("job:create", "project:read");
    }

    @Test
    void noCatalogTakesTheLastAdministratorsRole() {
        var stage = new Stage().administrator();
        carryOut(stage, new Installation(without(new TypeId("job")), SYSTEM));
        assertThat(Ways.in(stage.snapshot())).containsExactly(ADMIN);
        assertThat(stage.snapshot().roles().broughtBy(RoleId.SYSTEM_ADMINISTRATOR))
                .isEqualTo(stage.snapshot().catalog().permissions());
    }

    private static void carryOut(Stage stage, Installation installation) {
        stage.apply(installation.plan(stage.snapshot()).changes().toArray(Change[]::new));
    }

    private static List<String> permissionsOfAna(Stage stage) {
        return new Holdings(stage.snapshot(), Stage.NOON)
                .permissionsAt(ANA, ScopeId.ROOT).stream()
                        .map(Permission::toString)
                        .toList();
    }

    /** The next version, in which nothing is known of a type. */
    private Catalog without(TypeId type) {
        return new Catalog(
                catalog.version() + 1,
                catalog.resourceTypes().stream()
                        .filter(each -> !each.id().equals(type))
                        .toList(),
                catalog.scopeTypes().stream()
                        .filter(each -> !each.id().equals(type))
                        .map(each -> new ScopeType(
                                each.id(),
                                each.parents().stream()
                                        .filter(parent -> !parent.equals(type))
                                        .toList()))
                        .toList(),
                catalog.builtInRoles().stream()
                        .map(role -> Role.builtIn(
                                role.id(),
                                role.name(),
                                role.description(),
                                role.permissions().stream()
                                        .filter(permission -> !permission.type().equals(type))
                                        .collect(Collectors.toUnmodifiableSet())))
                        .toList());
    }

    @Test
    void anotherSystemClientTakesTheRoleOver() {
        var other = SubjectId.serviceAccount("identity-service-two");
        var installed = install(install(Snapshot.EMPTY, installation), new Installation(catalog, other));
        assertThat(installed.rules().with(RoleId.IDENTITY_SYSTEM))
                .extracting(rule -> rule.subject())
                .isEqualTo(List.of(other));
    }

    private static Snapshot install(Snapshot snapshot, Installation installation) {
        return snapshot.apply(
                snapshot.revision() + 1, installation.plan(snapshot).changes());
    }

    private Catalog version(long version) {
        return new Catalog(version, catalog.resourceTypes(), catalog.scopeTypes(), catalog.builtInRoles());
    }
}
