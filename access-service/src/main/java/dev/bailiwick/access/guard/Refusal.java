package dev.bailiwick.access.guard;

import dev.bailiwick.access.decision.data.Snapshot.Occupant;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.platform.Violation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why something that was asked for is not done. */
public sealed interface Refusal {
    /** It does not exist, or the caller may not know of it: he cannot tell which. */
    record NotFound() implements Refusal {}

    /**
     * A permission that the caller would have needed.
     *
     * @param scope where; null where he may not know of it
     */
    record MissingPermission(
            Permission permission, @Nullable ScopeId scope, String detail) implements Refusal {}

    record Invalid(List<Violation> violations) implements Refusal {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    record LastAdministrator() implements Refusal {}

    record SubjectWasDeleted(SubjectId id) implements Refusal {}

    record ScopeNotEmpty(Set<Occupant> occupants) implements Refusal {
        public ScopeNotEmpty {
            occupants = Set.copyOf(occupants);
        }
    }

    /** The installation makes and needs it, and would make it again. */
    record BelongsToInstallation() implements Refusal {}

    /** A directory says who is in its groups, and nobody else. */
    record FollowsDirectory() implements Refusal {}

    record ScopeCannotMove() implements Refusal {}

    static Refused notFound() {
        return new Refused(new NotFound());
    }

    static Refused invalid(String field, String code, String message) {
        return new Refused(new Invalid(List.of(new Violation(field, code, message))));
    }

    /** As something to throw. */
    default Refused thrown() {
        return new Refused(this);
    }
}
