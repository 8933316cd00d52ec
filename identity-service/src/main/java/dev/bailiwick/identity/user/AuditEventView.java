package dev.bailiwick.identity.user;

import dev.bailiwick.identity.audit.AuditEntry;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.platform.Reference;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that was done to a person, as callers see it. */
@Schema(name = "AuditEvent")
record AuditEventView(
        @Schema(description = "Rises with each event.", examples = "4711")
        String id,

        Instant at,
        @Schema(description = "Who did it.") Reference actor,

        @Schema(
                description =
                        "What was done (`user.suspended`), was to be done before (`user.suspend`), or came to nothing"
                                + " (`user.suspend-undone`).",
                examples = "user.suspended")
        String action,

        @Schema(description = "To whom.") Reference user,

        @Schema(description = "What was asked for, by field.", examples = "{\"firstName\": \"Ana\"}")
        Map<String, String> details,

        @Schema(description = "Of the request, or of the round of work, that did it.", examples = "3f2c9a10")
        String requestId) {

    static AuditEventView of(AuditEntry entry, AccountId user) {
        return new AuditEventView(
                Long.toString(entry.id()),
                entry.at(),
                UserView.reference(entry.actor().subject()),
                entry.action(),
                new Reference("user", entry.userId().orElse(user.value())),
                entry.details(),
                entry.actor().requestId());
    }
}
