package dev.bailiwick.identity.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The audit trail: written in the transaction of what it tells of, and read. */
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

    /** What was done to a person, newest first, from before an event on, in a session of its own. */
    public Uni<List<AuditEntry>> of(UUID userKey, OptionalLong before, int limit) {
        return Panache.withSession(() -> events.find(
                                "userKey = ?1 and id < ?2 order by id desc", userKey, before.orElse(Long.MAX_VALUE))
                        .page(0, limit)
                        .list())
                .map(found -> found.stream().map(AuditEvent::entry).toList());
    }

    /** The key of the record that had this id, whether there still is one or not. */
    public Uni<Optional<UUID>> keyOf(String userId) {
        return Panache.withSession(() -> events.find("userId", userId).firstResult())
                .map(found -> Optional.ofNullable(found).map(event -> event.userKey));
    }

    private static final class Events implements PanacheRepositoryBase<AuditEvent, Long> {}
}
