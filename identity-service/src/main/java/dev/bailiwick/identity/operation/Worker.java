package dev.bailiwick.identity.operation;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Finishes what crashes and outages leave behind, one operation after another. */
@ApplicationScoped
public class Worker {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Operations operations;
    private final Driver driver;
    private final Rounds rounds;
    private final OperationMeters meters;

    Worker(Operations operations, Driver driver, AllRounds allRounds, OperationMeters meters) {
        this.operations = operations;
        this.driver = driver;
        this.rounds = allRounds.of("the worker of operations", INTERVAL, this::round);
        this.meters = meters;
    }

    void started(@Observes StartupEvent event) {
        rounds.start();
    }

    public void wake() {
        rounds.wake();
    }

    private Uni<Void> round() {
        if (rounds.isStopped()) {
            return Uni.createFrom().voidItem();
        }
        return operations
                .claimNextDue()
                .chain(lease ->
                        lease.map(held -> driver.drive(held).chain(this::round)).orElseGet(this::look));
    }

    private Uni<Void> look() {
        return operations.backlog().invoke(meters::saw).replaceWithVoid();
    }
}
