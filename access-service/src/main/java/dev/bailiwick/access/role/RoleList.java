package dev.bailiwick.access.role;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Roles, the built-in ones first, in the catalog's order. */
@Schema(name = "RoleList", description = "All of the roles that were asked for")
record RoleList(List<RoleView> items) {
    RoleList {
        items = List.copyOf(items);
    }
}
