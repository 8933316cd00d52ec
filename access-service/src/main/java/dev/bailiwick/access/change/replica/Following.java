package dev.bailiwick.access.change.replica;

import dev.bailiwick.access.change.store.Committing;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What makes this process follow: its own connections, a clock, and the notifications of committed revisions. */
@ApplicationScoped
public class Following {
    private static final Logger LOG = Logger.getLogger(Following.class);
    private static final long PERIOD_MILLIS = 1_000;
    private static final Duration READER_PATIENCE = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Replica replica;
    private final PgConnectOptions database;
    private final Pool pool;
    private final PgSubscriber subscriber;
    private final Follower follower;
    private volatile long timer;

    public Following(
            Vertx vertx,
            Replica replica,
            @ConfigProperty(name = "bailiwick.database.address") String address,
            @ConfigProperty(name = "bailiwick.database.user") String user,
            @ConfigProperty(name = "bailiwick.database.password") String password) {
        this.vertx = vertx;
        this.replica = replica;
        this.database = PgConnectOptions.fromUri("postgresql://" + address)
                .setUser(user)
                .setPassword(password)
                .addProperty("application_name", "access-service follower");
        this.pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(1)
                        .setConnectionTimeout(2)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(database)
                .using(vertx)
                .build();
        this.subscriber = PgSubscriber.subscriber(vertx.getDelegate(), database);
        this.follower = new Follower(pool, replica);
    }

    /** Begins to follow; the replica is usable once the first loading is through. */
    public void start() {
        timer = vertx.setPeriodic(0, PERIOD_MILLIS, _ -> wake());
        subscriber.reconnectPolicy(attempt -> Math.min(100L << Math.min(attempt, 4), PERIOD_MILLIS));
        // Notifications are lost while there is no connection: whenever there is a new one, look.
        subscriber.channel(Committing.CHANNEL).subscribeHandler(_ -> wake()).handler(this::hear);
        var _ = subscriber.connect().onFailure(failure -> LOG.warnf("Cannot listen yet: %s", failure.getMessage()));
    }

    /** The revision is told for the metrics alone; what there is, the look finds. */
    private void hear(String revision) {
        try {
            replica.hear(Long.parseLong(revision));
        } catch (NumberFormatException notOurs) {
            LOG.warn("Somebody else notifies on our channel");
        }
        wake();
    }

    private void wake() {
        var _ = follower.catchUp().exceptionally(failure -> {
            LOG.warnf("Cannot look for new revisions: %s", failure.getMessage());
            return null;
        });
    }

    /** What is held once everything is applied that was committed before the call; fails after two seconds. */
    public Uni<Held> latest() {
        return Uni.createFrom()
                .completionStage(follower::catchUp)
                .ifNoItem()
                .after(READER_PATIENCE)
                .fail()
                .map(_ -> replica.current());
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    /** Ends it; what the replica holds grows old from now on. */
    public void stop() {
        vertx.cancelTimer(timer);
        subscriber.close();
        pool.closeAndForget();
    }
}
