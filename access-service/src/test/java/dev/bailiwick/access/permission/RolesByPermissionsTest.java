package dev.bailiwick.access.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.Decisions;
import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What every role of the default catalog allows, as decided and not as written, against the recorded table. A change
 * is reviewed in the table's diff: {@code -Dbailiwick.record=true} writes it anew.
 */
class RolesByPermissionsTest {
    private static final Path RECORDED = Path.of("src/test/resources/recorded/roles-by-permissions.txt");
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Catalog catalog = CatalogFile.readDefault();

    @Test
    void rolesAllowWhatIsRecorded() throws IOException {
        String table = table();
        if (Boolean.getBoolean("bailiwick.record")) {
            Files.writeString(RECORDED, table);
        }
        assertThat(table).isEqualTo(Files.readString(RECORDED));
    }

    private String table() {
        Decisions decisions = new Decisions(everybodyWithOneRole());
        List<String> lines = new ArrayList<>(List.of(
                "What a subject may do with one role of the default catalog at the root, and with none (nobody).", ""));
        List<RoleId> roles = catalog.builtInRoles().stream().map(Role::id).toList();
        int widthOfNames = catalog.permissions().stream()
                .mapToInt(permission -> permission.toString().length())
                .max()
                .orElseThrow();
        for (int i = 0; i <= roles.size(); i++) {
            lines.add(" ".repeat(widthOfNames + 1) + "| ".repeat(i) + (i < roles.size() ? roles.get(i) : "nobody"));
        }
        for (Permission permission : catalog.permissions()) {
            String cells = roles.stream()
                    .map(role -> cell(decisions, SubjectId.user(role.value()), permission))
                    .collect(Collectors.joining(" "));
            lines.add(("%-" + widthOfNames + "s %s %s")
                    .formatted(permission, cells, cell(decisions, SubjectId.user("nobody"), permission)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String cell(Decisions decisions, SubjectId subject, Permission permission) {
        return decisions.decide(subject, permission, ScopeId.ROOT, NOW).allowed() ? "x" : ".";
    }

    private Snapshot everybodyWithOneRole() {
        List<Change> changes = new ArrayList<>(List.of(
                new Change.CatalogLoaded(catalog), new Change.ScopePut(Scope.root("Everything")), user("nobody")));
        for (Role role : catalog.builtInRoles()) {
            SubjectId subject = SubjectId.user(role.id().value());
            changes.add(user(role.id().value()));
            changes.add(new Change.RulePut(
                    new Rule(new RuleId(new UUID(0, changes.size())), subject, role.id(), ScopeId.ROOT, null)));
        }
        return Snapshot.EMPTY.apply(1, changes);
    }

    private static Change user(String id) {
        return new Change.SubjectPut(new Subject(SubjectId.user(id), ScopeId.ROOT, false, 1, Origin.LOCAL));
    }
}
