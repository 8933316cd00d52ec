package dev.bailiwick.identity.operation;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The rounds of this process. When it is told to end they take up nothing new, at once; what is under way is finished
 * before it ends, so that no lease waits for its time to run out.
 */
@ApplicationScoped
public class AllRounds {
    /** Shorter than any lease: past it another replica takes up what was under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final List<Rounds> all = new CopyOnWriteArrayList<>();

    AllRounds(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Rounds that do this at the interval, from {@link Rounds#start} on. */
    public Rounds of(String name, Duration interval, Supplier<Uni<Void>> round) {
        var rounds = new Rounds(vertx, name, interval, round);
        all.add(rounds);
        return rounds;
    }

    void toldToEnd(@Observes ShutdownDelayInitiatedEvent event) {
        all.forEach(Rounds::stop);
    }

    void ending(@Observes ShutdownEvent event) {
        all.forEach(Rounds::stop);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        all.forEach(rounds -> rounds.awaitEnd(Duration.ofNanos(deadline - System.nanoTime())));
    }
}
