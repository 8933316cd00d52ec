package dev.bailiwick.identity.operation;

import dev.bailiwick.identity.operation.Operation.Direction;
import dev.bailiwick.identity.platform.trace.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** Drives operations that somebody left: in the direction that they have, once, and with a later date when it fails. */
@ApplicationScoped
public class Driver {
    private static final Logger LOG = Logger.getLogger(Driver.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5));
    /** About half an hour of trying. */
    private static final int ATTEMPTS = 15;

    private static final Duration PARKED_FOR = Duration.ofHours(1);

    private final Operations operations;
    private final Sagas sagas;
    private final Clock clock;
    private final Work work;

    Driver(Operations operations, Sagas sagas, Clock clock, Work work) {
        this.operations = operations;
        this.sagas = sagas;
        this.clock = clock;
        this.work = work;
    }

    /** Finishes what is under way for a person, as far as nobody does and it can be done now. */
    public Uni<Void> settle(UUID userKey) {
        return operations
                .claim(userKey)
                .chain(lease ->
                        lease.map(this::drive).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Takes back what is under way for a person, as far as nobody drives it and it can be taken back. */
    public Uni<Void> cancel(UUID userKey) {
        return operations
                .claim(userKey)
                .chain(lease ->
                        lease.map(this::cancel).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> cancel(Lease lease) {
        return operations
                .holding(lease, operation -> {
                    operation.turnBack();
                    return Uni.createFrom().voidItem();
                })
                .chain(() -> drive(lease));
    }

    /** Drives an operation under its lease; a failure moves it to a later date and is not passed on. */
    Uni<Void> drive(Lease lease) {
        return operations
                .holding(lease, operation -> Uni.createFrom().item(operation))
                .chain(operation -> work.traced(
                        "operation " + operation.kind(), operation.actor().requestId(), () -> step(lease, operation)))
                .onFailure(LeaseLost.class)
                .recoverWithNull()
                .onFailure()
                .recoverWithUni(failure -> later(lease, failure));
    }

    private Uni<Void> step(Lease lease, Operation operation) {
        var saga = sagas.of(operation.kind());
        if (operation.direction() == Direction.BACK) {
            return saga.takeBack(lease);
        }
        return saga.carryForward(lease)
                .onFailure(failure -> Refusals.isRefusal(failure) && !operation.isIrrevocable())
                .recoverWithUni(_ -> turnBack(lease, saga));
    }

    private Uni<Void> turnBack(Lease lease, Saga saga) {
        return operations
                .holding(lease, operation -> {
                    operation.turnBack();
                    return Uni.createFrom().voidItem();
                })
                .chain(() -> saga.takeBack(lease));
    }

    private Uni<Void> later(Lease lease, Throwable failure) {
        return operations
                .holding(lease, operation -> {
                    var attempts = operation.attempts() + 1;
                    var parked = attempts >= ATTEMPTS;
                    var pause = parked ? PARKED_FOR : BACKOFF.after(attempts, ThreadLocalRandom.current());
                    operation.tryAgainAt(clock.instant().plus(pause), parked);
                    report(operation, failure, parked);
                    return Uni.createFrom().voidItem();
                })
                .onFailure(LeaseLost.class)
                .recoverWithNull();
    }

    private static void report(Operation operation, Throwable failure, boolean parked) {
        if (parked) {
            LOG.errorf(
                    failure,
                    "Operation %s of %s is parked after %d attempts and needs somebody to look",
                    operation.kind(),
                    operation.userKey(),
                    operation.attempts());
        } else {
            LOG.warnf(
                    "Operation %s of %s waits for another attempt: %s",
                    operation.kind(), operation.userKey(), failure.toString());
        }
    }
}
