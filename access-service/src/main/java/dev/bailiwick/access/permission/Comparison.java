package dev.bailiwick.access.permission;

import dev.bailiwick.access.decision.PermissionAt;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Missing;
import java.util.List;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether another subject holds anything that the caller does not, or holds it for longer.
 *
 * @param missing the first few, at scopes that the caller may read
 */
@Schema(
        name = "Comparison",
        description = "Whether another subject holds anything that the caller does not, or not for as long")
record Comparison(
        boolean holdsMore,

        @Schema(description = "The first few, at scopes that the caller may read")
        List<Missing> missing) {
    private static final int FEW = 5;

    /** Somebody who is not known holds nothing; somebody whom the caller may not read is not told of. */
    static Comparison of(Authority authority, SubjectId other) {
        authority
                .snapshot()
                .subjects()
                .find(other)
                .filter(known -> !known.id().equals(authority.caller()))
                .ifPresent(known -> authority.demandToSee(Authority.read(other.type()), known.home()));
        return told(authority, authority.holdings().missing(authority.caller(), other));
    }

    private static Comparison told(Authority authority, SortedSet<PermissionAt> missing) {
        var few = missing.stream()
                .filter(each -> authority.holds(Authority.read(each.scope().type()), each.scope()))
                .limit(FEW)
                .map(each -> new Missing(each.permission().toString(), References.of(each.scope())))
                .toList();
        return new Comparison(!missing.isEmpty(), few);
    }
}
