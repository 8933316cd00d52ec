package dev.bailiwick.access.membership;

import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Reference;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A subject as it is answered.
 *
 * @param path from the root to the home scope
 */
@Schema(name = "Subject", description = "Somebody who acts, and is known here by nothing but his id")
record SubjectView(
        @Schema(enumeration = {"user", "group", "service-account"})
        String type,

        String id,
        Reference homeScope,

        @Schema(description = "Everything is denied, the rules stay")
        boolean suspended,

        @Schema(description = "The last one that was told") long version,
        @Schema(enumeration = {"local", "directory"}) String origin,

        @Schema(description = "From the root to the home scope")
        List<Reference> path) {
    static SubjectView of(Snapshot snapshot, SubjectId id) {
        var subject = snapshot.subjects().find(id).orElseThrow();
        return new SubjectView(
                id.kind().toString(),
                id.id(),
                References.of(subject.home()),
                subject.suspended(),
                subject.version(),
                subject.origin().name().toLowerCase(Locale.ROOT),
                References.ofScopes(snapshot.scopes().path(subject.home())));
    }
}
