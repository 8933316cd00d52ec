package dev.bailiwick.access.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.ResourceType;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultCatalogTest {
    private static final String EVERYTHING = "System administrator";

    private final Catalog catalog = CatalogFile.readDefault();
    private final RolesTable table;

    DefaultCatalogTest() throws IOException {
        table = RolesTable.read();
    }

    @Test
    void resourceTypesThatAreNotOursAreThoseOfTheTable() {
        List<List<String>> types = catalog.resourceTypes().stream()
                .filter(type -> !type.ours())
                .map(type -> List.of(type.id().value(), type.group(), type.name()))
                .toList();
        assertThat(types)
                .isEqualTo(table.rows().stream()
                        .map(row -> List.of(row.type(), row.group(), row.name()))
                        .toList());
    }

    @Test
    void rolesAreThoseOfTheTableAndTwoOfOurs() {
        List<List<String>> roles = catalog.builtInRoles().stream()
                .map(role -> List.of(role.id().value(), role.name()))
                .toList();
        List<List<String>> expected = Stream.concat(
                        table.roleNames().stream().map(name -> List.of(RolesTable.slug(name), name)),
                        Stream.of(
                                List.of("decision-reader", "Decision reader"),
                                List.of("identity-system", "Identity system")))
                .toList();
        assertThat(roles).isEqualTo(expected);
    }

    @Test
    void everyRoleOfTheTableBringsWhatStandsThere() {
        for (String name : table.roleNames()) {
            if (!name.equals(EVERYTHING)) {
                assertThat(permissionsOf(RolesTable.slug(name))).as(name).isEqualTo(table.permissionsOf(name));
            }
        }
    }

    @Test
    void whatSystemAdministratorHasBeyondTheTableIsOurs() {
        Set<Permission> beyond = permissionsOf(RoleId.SYSTEM_ADMINISTRATOR.value());
        assertThat(beyond).containsAll(table.permissionsOf(EVERYTHING));
        beyond.removeAll(table.permissionsOf(EVERYTHING));
        Set<Permission> ours = catalog.resourceTypes().stream()
                .filter(ResourceType::ours)
                .flatMap(type -> type.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Stream.of("role:create", "role:update", "role:delete")
                .map(Permission::of)
                .forEach(ours::add);
        assertThat(beyond).isEqualTo(ours);
    }

    @Test
    void systemAdministratorHasEveryPermission() {
        assertThat(permissionsOf(RoleId.SYSTEM_ADMINISTRATOR.value())).isEqualTo(catalog.permissions());
    }

    private Set<Permission> permissionsOf(String role) {
        return new TreeSet<>(
                catalog.builtInRole(new RoleId(role)).map(Role::permissions).orElseThrow());
    }
}
