package dev.bailiwick.access.change;

import dev.bailiwick.access.change.replica.Held;
import dev.bailiwick.access.change.replica.Replica;
import dev.bailiwick.access.change.store.Author;
import dev.bailiwick.access.change.store.ChangeLog;
import dev.bailiwick.access.change.store.Committing;
import dev.bailiwick.access.change.store.State;
import dev.bailiwick.access.guard.Authority;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The serial write. The lock on the counter makes the revision that is checked the one that is followed, on whatever
 * replica; whoever commits has seen everything that was committed before.
 */
@ApplicationScoped
public class Writes {
    private static final int MAY_WAIT = 200;

    private final Pool pool;
    private final Replica replica;
    private final Turnstile turnstile = new Turnstile(MAY_WAIT);

    private final WriteMeters meters;

    public Writes(Pool pool, Replica replica, MeterRegistry registry) {
        this.pool = pool;
        this.replica = replica;
        this.meters = new WriteMeters(registry, turnstile::length);
    }

    /** Carries out a plan. Once it answers, this replica has applied what was written. */
    public <T> Uni<Written<T>> write(Author author, Plan<T> plan) {
        var begun = System.nanoTime();
        return turnstile
                .pass(() -> attempt(replica.current(), author, plan))
                .onFailure(Outages::isOne)
                .transform(Outages::told)
                .onItem()
                .invoke(step -> meters.carriedOut(step.changed(), System.nanoTime() - begun))
                .onFailure()
                .invoke(failure -> meters.notCarriedOut(failure, System.nanoTime() - begun))
                .map(step -> new Written<>(step.state().snapshot(), step.answer()));
    }

    private <T> Uni<Step<T>> attempt(Held held, Author author, Plan<T> plan) {
        return pool.withTransaction(connection -> Committing.lock(connection)
                        .chain(revision -> ChangeLog.catchUp(connection, held.state()))
                        .chain(at -> carryOut(connection, at, author, plan)))
                .invoke(step -> replica.advance(held, step.state()));
    }

    private static <T> Uni<Step<T>> carryOut(SqlConnection connection, State at, Author author, Plan<T> plan) {
        // As PostgreSQL keeps it, so that memory and tables say the same.
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var outcome = plan.at(new Authority(at.snapshot(), author.subject(), now));
        if (outcome.changes().isEmpty()) {
            return Uni.createFrom().item(new Step<>(at, outcome.answer(), false));
        }
        LastWay.keep(at.snapshot(), outcome.changes());
        return Committing.write(connection, at, outcome.changes(), author, now)
                .map(state -> new Step<>(state, outcome.answer(), true));
    }

    private record Step<T>(State state, T answer, boolean changed) {}
}
