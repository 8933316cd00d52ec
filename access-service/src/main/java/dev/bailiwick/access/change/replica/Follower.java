package dev.bailiwick.access.change.replica;

import dev.bailiwick.access.change.store.ChangeLog;
import dev.bailiwick.access.change.store.Loading;
import dev.bailiwick.access.change.store.RewoundException;
import dev.bailiwick.access.change.store.UnknownChangeException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** Keeps a replica at the last revision of the database. Whatever wakes it, it looks for itself. */
public final class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PATIENCE_TO_LOAD = Duration.ofMinutes(5);

    private final Pool pool;
    private final Replica replica;
    private final Looks looks = new Looks(this::look);

    public Follower(Pool pool, Replica replica) {
        this.pool = pool;
        this.replica = replica;
    }

    /** Done once everything is applied that was committed before the call. */
    public CompletableFuture<Void> catchUp() {
        return looks.ask();
    }

    private CompletableFuture<Void> look() {
        long asOf = System.nanoTime();
        return replica.held()
                .map(held -> follow(held, asOf))
                .orElseGet(() -> load(asOf))
                .onFailure(UnknownChangeException.class)
                .invoke(this::giveUp)
                .onFailure(RewoundException.class)
                .invoke(this::startAnew)
                .subscribeAsCompletionStage();
    }

    private Uni<Void> follow(Held held, long asOf) {
        return ChangeLog.catchUp(pool, held.state())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .invoke(state -> {
                    replica.advance(held, state);
                    replica.seen(asOf);
                })
                .replaceWithVoid();
    }

    private Uni<Void> load(long asOf) {
        return Loading.load(pool)
                .ifNoItem()
                .after(PATIENCE_TO_LOAD)
                .fail()
                .invoke(state -> {
                    replica.load(state, asOf);
                    LOG.infof("Loaded the access data at revision %d", state.revision());
                })
                .replaceWithVoid();
    }

    private void giveUp(Throwable unknown) {
        LOG.error("Not ready: the record holds what this version cannot read", unknown);
        replica.drop();
    }

    private void startAnew(Throwable rewound) {
        LOG.warnf("Not ready until everything is loaded anew: %s", rewound.getMessage());
        replica.drop();
    }
}
