package dev.bailiwick.identity.operation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Drives an operation while its caller waits. When that fails the caller is told, so what was done is taken back: at once
 * when another system has refused, by the worker when one of them is away.
 */
@ApplicationScoped
public class Inline {
    private static final Logger LOG = Logger.getLogger(Inline.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration GIVE_UP = Duration.ofSeconds(10);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final Operations operations;
    private final Sagas sagas;
    private final Worker worker;

    Inline(Operations operations, Sagas sagas, Worker worker) {
        this.operations = operations;
        this.sagas = sagas;
        this.worker = worker;
    }

    /**
     * The outcome of the forward run, or its failure; {@link CarriedForward} when it can only go on, {@link Undecided} when
     * the database is away and nothing can be promised.
     */
    public <T> Uni<T> run(Lease lease, Uni<T> forward) {
        return forward.onFailure(failure -> !(failure instanceof LeaseLost))
                .recoverWithUni(failure ->
                        giveUp(lease, failure).chain(cause -> Uni.createFrom().<T>failure(cause)));
    }

    private Uni<Throwable> giveUp(Lease lease, Throwable failure) {
        return turnBack(lease)
                .onFailure(trouble -> !(trouble instanceof LeaseLost))
                .transform(Undecided::new)
                .chain(operation -> settle(lease, operation, failure))
                .onFailure()
                .recoverWithItem(trouble -> trouble);
    }

    private Uni<Throwable> settle(Lease lease, Operation operation, Throwable failure) {
        var settled = operation.isIrrevocable() ? leave(lease) : takeBack(lease, operation, failure);
        return settled.onFailure()
                .invoke(trouble -> LOG.warnf("An operation of %s waits for its lease: %s", lease.userKey(), trouble))
                .onFailure()
                .recoverWithNull()
                .replaceWith(operation.isIrrevocable() ? new CarriedForward() : failure);
    }

    /** The answer will say that nothing stays, so a database that is away for a moment must not lose this. */
    private Uni<Operation> turnBack(Lease lease) {
        return operations
                .holding(lease, operation -> {
                    operation.turnBack();
                    return Uni.createFrom().item(operation);
                })
                .onFailure(failure -> !(failure instanceof LeaseLost))
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .expireIn(GIVE_UP.toMillis());
    }

    private Uni<Void> takeBack(Lease lease, Operation operation, Throwable failure) {
        if (!Refusals.isRefusal(failure)) {
            return leave(lease);
        }
        return sagas.of(operation.kind()).takeBack(lease).onFailure().recoverWithUni(() -> leave(lease));
    }

    private Uni<Void> leave(Lease lease) {
        return operations
                .holding(lease, operation -> {
                    operation.release();
                    return Uni.createFrom().voidItem();
                })
                .invoke(worker::wake);
    }
}
