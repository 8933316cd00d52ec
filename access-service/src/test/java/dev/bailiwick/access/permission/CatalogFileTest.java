package dev.bailiwick.access.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogFileTest {
    private final String yaml;

    CatalogFileTest() throws IOException {
        try (var stream = Objects.requireNonNull(CatalogFile.class.getResourceAsStream("/catalog/default.yaml"))) {
            yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anOperatorsCatalogMayHaveTypesOfItsOwn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("catalog.yaml");
        Files.writeString(
                file,
                with(
                        "\nresourceTypes:",
                        "\nresourceTypes:\n  - {type: boat, name: Boats, group: sea, actions: [sail]}"));
        assertThat(CatalogFile.read(file).permissions())
                .anyMatch(permission -> permission.toString().equals("boat:sail"));
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeSo(@TempDir Path folder) {
        assertThatThrownBy(() -> CatalogFile.read(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml")
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void unknownPermissionOfARoleIsNamed() {
        assertThat(reasons(with(
                        "      tenant: [read]\n      cluster: [read]", "      tenant: [sell]\n      cluster: [read]")))
                .contains("role editor has unknown permission tenant:sell");
    }

    @Test
    void unknownParentTypeIsNamed() {
        assertThat(reasons(with("parents: [tenant, cluster]", "parents: [tenant, galaxy]")))
                .containsExactly("scope type department stands under unknown type galaxy");
    }

    @Test
    void aScopeTypeUnderNothingIsNamed() {
        assertThat(reasons(with("parents: [tenant, cluster]", "parents: []")))
                .containsExactly("scope type department can stand under nothing");
    }

    @Test
    void aMissingPermissionThatWeNeedIsNamed() {
        assertThat(reasons(with(
                                "name: Users, group: iam, actions: [create, read, update, delete]",
                                "name: Users, group: iam, actions: [create, read, update]")
                        .replace("      user: [create, read, update, delete]", "      user: [read]")))
                .containsExactly("permission user:delete is missing, which the services themselves need");
    }

    @Test
    void aMissingRoleThatWeNeedIsNamed() {
        assertThat(reasons(with("id: identity-system", "id: something-else")))
                .containsExactly("role identity-system is missing");
    }

    @Test
    void identitySystemThatCannotSeeEveryScopeIsRefused() {
        assertThat(reasons(yaml.stripTrailing().replaceFirst("\n {6}project: \\[read]$", "")))
                .containsExactly("role identity-system lacks permission project:read");
    }

    @Test
    void systemAdministratorWithLessThanEverythingIsRefused() {
        assertThat(reasons(with("everything: true", "permissions: {tenant: [read]}", 2)))
                .contains("role system-administrator lacks some of the catalog's permissions");
    }

    @Test
    void whatIsDeclaredTwiceIsNamed() {
        assertThat(reasons(with("{type: node,", "{type: node-pool,")))
                .contains("resource type node-pool is declared twice");
        assertThat(reasons(with("id: editor", "id: viewer"))).contains("role viewer is declared twice");
    }

    @Test
    void whatIsNoNameIsNamed() {
        assertThat(reasons(with("{type: node,", "{type: 'no de',"))).containsExactly("'no de:read' is no permission");
        assertThat(reasons(with("id: editor", "id: 'edi/tor'"))).containsExactly("'edi/tor' is no role id");
    }

    @Test
    void aTypingErrorInAKeyIsFoundWithItsLine() {
        assertThat(reasons(with("ours: true}", "our: true}", 3)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .isEqualTo("line 32, column 100: unknown key our");
    }

    @Test
    void everythingAndPermissionsTogetherAreRefused() {
        assertThat(reasons(with("    everything: true", "    everything: true\n    permissions: {tenant: [read]}", 1)))
                .containsExactly("role 'system-administrator' has either everything or permissions");
    }

    @Test
    void whatIsMissingOrOfAnotherTypeIsNamed() {
        String start = "version: 2\nscopeTypes: []\n";
        assertThat(reasons(start + "resourceTypes: []"))
                .containsExactly("line 3, column 18: roles is missing or not of its type");
        assertThat(reasons(start + "resourceTypes: []\nroles:"))
                .containsExactly("line 4, column 7: roles is missing or not of its type");
        assertThat(reasons(start + "resourceTypes: [~]\nroles: []"))
                .containsExactly("line 3, column 17: resourceTypes[0] is missing or not of its type");
        assertThat(reasons(start + "resourceTypes: []\nroles: [{id: {}}]"))
                .containsExactly("line 4, column 14: roles[0].id is missing or not of its type");
    }

    private String with(String part, String other) {
        return with(part, other, 1);
    }

    /** Replaces every occurrence, of which there must be that many, so that a case cannot lose its meaning unseen. */
    private String with(String part, String other, int times) {
        assertThat(yaml.split(Pattern.quote(part), -1)).as(part).hasSizeGreaterThan(times);
        return yaml.replace(part, other);
    }

    private static List<String> reasons(String yaml) {
        try {
            CatalogFile.parse(yaml);
            return List.of();
        } catch (InvalidCatalog e) {
            return e.reasons();
        }
    }
}
