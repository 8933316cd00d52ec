package dev.bailiwick.identity.operation;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Work that is done again and again: at once when woken, else at an interval, and never twice at the same time. */
public final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Vertx vertx;
    private final String name;
    private final Duration interval;
    private final Supplier<Uni<Void>> round;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile Supplier<Uni<Void>> farewell = () -> Uni.createFrom().voidItem();
    private volatile boolean failing;
    private volatile boolean stopped;
    private volatile long timer = -1;

    Rounds(Vertx vertx, String name, Duration interval, Supplier<Uni<Void>> round) {
        this.vertx = vertx;
        this.name = name;
        this.interval = interval;
        this.round = round;
    }

    /** What is done after the last round. */
    public Rounds atTheEnd(Supplier<Uni<Void>> work) {
        farewell = work;
        return this;
    }

    public void start() {
        timer = vertx.setPeriodic(1, interval.toMillis(), _ -> wake());
    }

    /** No round begins any more; the one that is under way goes on. */
    public void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        if (underWay.compareAndSet(false, true)) {
            leave();
        }
    }

    /** Whether the round that is under way should take up nothing more. */
    public boolean isStopped() {
        return stopped;
    }

    /** Waits until nothing is under way any more. Blocks. */
    void awaitEnd(Duration atMost) {
        try {
            ended.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.warnf("A round of %s does not end: what it holds waits for its lease to run out", name);
        }
    }

    /** Asks for a round: now, or after the one that is under way. */
    public void wake() {
        wanted.set(true);
        if (!stopped && underWay.compareAndSet(false, true)) {
            begin();
        }
    }

    private void begin() {
        wanted.set(false);
        inContext(() -> {
            var _ = Uni.createFrom().deferred(() -> round.get()).subscribe().with(_ -> succeeded(), this::failed);
        });
    }

    /** Nothing is under way and nothing begins: {@code underWay} stays set for good. */
    private void leave() {
        inContext(() -> {
            var _ = Uni.createFrom()
                    .deferred(() -> farewell.get())
                    .onFailure()
                    .invoke(failure -> LOG.warnf("The end of %s failed: %s", name, failure.toString()))
                    .onFailure()
                    .recoverWithNull()
                    .subscribe()
                    .with(_ -> ended.complete(null));
        });
    }

    /** A context of its own, because Hibernate keeps its session in the context. */
    private void inContext(Runnable work) {
        var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> work.run());
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.infof("Rounds of %s succeed again", name);
        }
        end();
    }

    private void failed(Throwable failure) {
        // What is not there in one round is looked for again in the next, so one warning without a stack is enough.
        if (!failing) {
            failing = true;
            LOG.warnf("A round of %s failed, and is tried again every %s: %s", name, interval, failure.toString());
        }
        end();
    }

    private void end() {
        underWay.set(false);
        if (stopped) {
            stop();
        } else if (wanted.get()) {
            wake();
        }
    }
}
