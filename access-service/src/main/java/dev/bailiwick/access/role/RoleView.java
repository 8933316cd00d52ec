package dev.bailiwick.access.role;

import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.Permission;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role as it is answered, with what it brings under the loaded catalog. */
@Schema(name = "Role", description = "A named set of permissions")
record RoleView(
        @Schema(examples = "l1-researcher") String id,
        String name,
        String description,

        @Schema(description = "Comes with the catalog, and cannot be changed")
        boolean builtIn,

        @Schema(description = "What it brings under the catalog in force, sorted")
        List<String> permissions) {
    RoleView {
        permissions = List.copyOf(permissions);
    }

    static RoleView of(Snapshot snapshot, Role role) {
        return new RoleView(
                role.id().value(),
                role.name(),
                role.description(),
                role.builtIn(),
                snapshot.roles().broughtBy(role.id()).stream()
                        .sorted()
                        .map(Permission::toString)
                        .toList());
    }
}
