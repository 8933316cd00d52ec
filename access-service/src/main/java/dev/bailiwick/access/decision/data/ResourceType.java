package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.TypeId;
import java.util.List;

/**
 * A kind of managed thing with what can be done to it, its place in the table of permissions, and whether it is ours:
 * needed by the two services themselves.
 */
public record ResourceType(TypeId id, String name, String group, List<String> actions, boolean ours) {
    public ResourceType {
        actions = List.copyOf(actions);
    }

    public List<Permission> permissions() {
        return actions.stream().map(action -> new Permission(id, action)).toList();
    }
}
