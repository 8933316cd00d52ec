package dev.bailiwick.access.membership;

import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;
import dev.bailiwick.access.guard.Authority;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Those of the named subjects that no effective rule gives anything, as far as the caller may read them. */
@Schema(name = "SubjectsWithoutAccess", description = "Which of the named subjects have no effective access rule")
record SubjectsWithoutAccess(
        @Schema(description = "In the order in which they were named")
        List<String> ids) {
    SubjectsWithoutAccess {
        ids = List.copyOf(ids);
    }

    static SubjectsWithoutAccess among(Authority authority, SubjectKind kind, List<SubjectId> named) {
        var holdings = authority.holdings();
        return new SubjectsWithoutAccess(named.stream()
                .distinct()
                .filter(SubjectSearch.readableBy(authority, kind))
                .filter(id -> !holdings.hasAccess(id))
                .map(SubjectId::id)
                .toList());
    }
}
