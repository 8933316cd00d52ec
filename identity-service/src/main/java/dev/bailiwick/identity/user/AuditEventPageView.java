package dev.bailiwick.identity.user;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what was done to a person, newest first. */
@Schema(name = "AuditEventPage")
record AuditEventPageView(
        List<AuditEventView> items,

        @Schema(description = "Where the next page begins; null at the end.", nullable = true) @Nullable
        String nextCursor) {
    AuditEventPageView {
        items = List.copyOf(items);
    }
}
