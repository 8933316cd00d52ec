package dev.bailiwick.identity.audit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** The audit trail, to be written in the transaction of what it tells of. */
@ApplicationScoped
public class AuditTrail {
    private final Events events = new Events();
    private final Clock clock;

    AuditTrail(Clock clock) {
        this.clock = clock;
    }

    public Uni<Void> record(Actor actor, Deed deed) {
        return events.persist(new AuditEvent(actor, deed, clock.instant())).replaceWithVoid();
    }

    private static final class Events implements PanacheRepositoryBase<AuditEvent, Long> {}
}
