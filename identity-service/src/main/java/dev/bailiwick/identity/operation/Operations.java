package dev.bailiwick.identity.operation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The operations that are under way, with the leases on them. */
@ApplicationScoped
public class Operations implements PanacheRepositoryBase<Operation, UUID> {
    private static final String NEXT_DUE = """
            select * from operation where next_attempt_at <= :now and (leased_until is null or leased_until <= :now)
            order by next_attempt_at limit 1 for update skip locked""";

    /** A row is there while an operation is under way, so there are few. */
    private static final String BACKLOG =
            "select count(*), sum(case when o.parked then 1 else 0 end), min(o.createdAt) from Operation o";

    private final Clock clock;
    private final LeaseLength leaseLength;

    Operations(Clock clock, LeaseLength leaseLength) {
        this.clock = clock;
        this.leaseLength = leaseLength;
    }

    /**
     * Writes an intent, leased to whoever wrote it, in the transaction at hand, which must hold the lock on the person's
     * record; fails with {@link Busy} when something is under way for him already.
     */
    public Uni<Lease> begin(Intent intent) {
        return findById(intent.userKey())
                .onItem()
                .ifNotNull()
                .failWith(Busy::new)
                .chain(_ -> {
                    var now = clock.instant();
                    var lease = Lease.on(intent.userKey());
                    var operation = new Operation(intent, now);
                    operation.leaseTo(lease, leaseLength.endFrom(now));
                    return persist(operation).replaceWith(lease);
                });
    }

    /** Writes an intent for the worker to take up, under the same conditions. */
    public Uni<Void> leaveToWorker(Intent intent) {
        return begin(intent)
                .chain(lease -> findById(lease.userKey()))
                .invoke(Operation::release)
                .replaceWithVoid();
    }

    /** Writes an intent that nothing will turn back, under the same conditions. */
    public Uni<Lease> beginIrrevocably(Intent intent) {
        return begin(intent).call(lease -> findById(lease.userKey()).invoke(Operation::passPointOfNoReturn));
    }

    /** Lets go of the lease, for the worker to take the operation up. */
    public Uni<Void> leaveToWorker(Lease lease) {
        return findById(lease.userKey()).invoke(Operation::release).replaceWithVoid();
    }

    /** Does a piece of work in a transaction of its own that holds the operation; fails with {@link LeaseLost}. */
    public <T> Uni<T> holding(Lease lease, Function<Operation, Uni<T>> work) {
        return Panache.withTransaction(() -> findById(lease.userKey(), LockModeType.PESSIMISTIC_WRITE)
                .map(operation -> heldBy(lease, operation))
                .chain(work::apply));
    }

    /** Does the last piece of work, with which the operation is over. */
    public <T> Uni<T> finishing(Lease lease, Function<Operation, Uni<T>> work) {
        return holding(lease, operation -> work.apply(operation).call(() -> delete("userKey", operation.userKey())));
    }

    /** Takes the lease of the operation that has waited longest, if any is due. */
    Uni<Optional<Lease>> claimNextDue() {
        var now = clock.instant();
        return Panache.withTransaction(() -> getSession()
                .chain(session -> session.createNativeQuery(NEXT_DUE, Operation.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(operation -> leased(operation, now)));
    }

    /** Takes the lease of this person's operation, due or not, unless somebody holds it. */
    Uni<Optional<Lease>> claim(UUID userKey) {
        var now = clock.instant();
        return Panache.withTransaction(() -> findById(userKey, LockModeType.PESSIMISTIC_WRITE)
                .map(operation -> operation == null || operation.isLeased(now)
                        ? Optional.<Lease>empty()
                        : leased(operation, now)));
    }

    Uni<Backlog> backlog() {
        return Panache.withSession(() -> getSession()
                .chain(session ->
                        session.createSelectionQuery(BACKLOG, Object[].class).getSingleResult())
                .map(Backlog::of));
    }

    private Operation heldBy(Lease lease, @Nullable Operation operation) {
        if (operation == null || !operation.isHeldBy(lease, clock.instant())) {
            throw new LeaseLost();
        }
        return operation;
    }

    private Optional<Lease> leased(@Nullable Operation operation, Instant now) {
        if (operation == null) {
            return Optional.empty();
        }
        var lease = Lease.on(operation.userKey());
        operation.leaseTo(lease, leaseLength.endFrom(now));
        return Optional.of(lease);
    }
}
