package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.Optional;

/** May this subject do this to that resource? Any strings at all; what is unknown is denied. */
public record Question(Ref subject, String action, Resource resource) {
    /** Asks about anything of the permission's type that lies in that scope, without naming it. */
    public static Question of(SubjectId subject, Permission permission, ScopeId place) {
        Ref nameless = new Ref(permission.type().value(), "");
        return new Question(subject.ref(), permission.action(), new Resource(nameless, place.ref()));
    }

    /** The permission that it takes; empty when there can be none of that name. */
    public Optional<Permission> permission() {
        return Permission.from(resource.ref().type(), action);
    }
}
