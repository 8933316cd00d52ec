package dev.bailiwick.access.permission;

import static dev.bailiwick.access.support.Stage.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.support.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallationTest {
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
