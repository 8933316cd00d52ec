package dev.bailiwick.identity.user;

import dev.bailiwick.identity.audit.AuditEntry;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.platform.Contract;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done to people. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Audit")
class AuditEventsResource {
    private final Askers askers;
    private final History history;

    AuditEventsResource(Askers askers, History history) {
        this.askers = askers;
        this.history = history;
    }

    @GET
    @Path("/audit-events")
    @Extension(name = Contract.PROBLEMS, value = "invalid missing-permission not-found")
    @Operation(
            operationId = "listAuditEvents",
            summary = "List what was done to a user",
            description =
                    "Newest first. Needs `audit-event:read` at his home, besides seeing him; for a user who was deleted,"
                            + " at the root.")
    public Uni<AuditEventPageView> list(@BeanParam AuditRequest request) {
        var query = request.toQuery();
        return history.of(askers.current(), query.user(), query.before(), query.limit() + 1)
                .map(events -> page(events, query))
                .onFailure()
                .transform(UserProblems::of);
    }

    /** One more than asked for tells whether there is another page. */
    private static AuditEventPageView page(List<AuditEntry> events, AuditRequest.Query query) {
        AccountId user = query.user();
        var items = events.stream().limit(query.limit()).toList();
        var next = events.size() > query.limit()
                ? AuditRequest.cursor(items.getLast().id())
                : null;
        return new AuditEventPageView(
                items.stream().map(event -> AuditEventView.of(event, user)).toList(), next);
    }
}
