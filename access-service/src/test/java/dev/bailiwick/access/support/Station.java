package dev.bailiwick.access.support;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.change.Plan;
import dev.bailiwick.access.change.Writes;
import dev.bailiwick.access.change.Written;
import dev.bailiwick.access.change.replica.Following;
import dev.bailiwick.access.change.replica.Replica;
import dev.bailiwick.access.change.store.Author;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.permission.CatalogFile;
import dev.bailiwick.local.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.flywaydb.core.Flyway;

/** A replica with its writer, in plain Java: several of them on one database are several processes to each other. */
public final class Station implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Author INSTALLATION = new Author(SubjectId.serviceAccount("access-service"), "installation");

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;
    private final Replica replica;
    private final Following following;
    private final Writes writes;

    private Station(Database database, Duration staleness) {
        this.pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(4)
                        .setConnectionTimeout(2)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(PgConnectOptions.fromUri("postgresql://" + database.address())
                        .setUser(database.user())
                        .setPassword(database.password()))
                .using(vertx)
                .build();
        this.replica = new Replica(staleness);
        this.following = new Following(vertx, replica, database.address(), database.user(), database.password());
        this.writes = new Writes(pool, replica, new SimpleMeterRegistry());
    }

    /** The schema, as the service makes it at its start. */
    public static void migrate(Database database) {
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .placeholders(Map.of("service-role", database.user()))
                .load()
                .migrate();
    }

    /** The schema, the default catalog and the root, in a database that was empty. */
    public static void install(Database database) {
        migrate(database);
        try (var station = on(database)) {
            station.change(
                    new Change.CatalogLoaded(CatalogFile.readDefault()), new Change.ScopePut(Scope.root("Everything")));
        }
    }

    /** One that follows already. */
    public static Station on(Database database) {
        return on(database, Duration.ofSeconds(30));
    }

    public static Station on(Database database, Duration staleness) {
        var station = new Station(database, staleness);
        station.following.start();
        await("the first loading", () -> station.replica.usable().isPresent());
        return station;
    }

    public Replica replica() {
        return replica;
    }

    public Following following() {
        return following;
    }

    public Writes writes() {
        return writes;
    }

    public Vertx vertx() {
        return vertx;
    }

    public Snapshot snapshot() {
        return replica.current().snapshot();
    }

    public Pool pool() {
        return pool;
    }

    public <T> Uni<Written<T>> write(SubjectId author, Plan<T> plan) {
        return writes.write(new Author(author, "test"), plan);
    }

    public <T> Written<T> writeNow(SubjectId author, Plan<T> plan) {
        return write(author, plan).await().atMost(PATIENCE);
    }

    /** Makes changes without asking anybody. */
    public long change(Change... changes) {
        return writes.write(INSTALLATION, _ -> new Outcome<>(List.of(changes), 0))
                .await()
                .atMost(PATIENCE)
                .revision();
    }

    /** Makes local users known, at home at the root. */
    public void users(SubjectId... users) {
        for (var user : users) {
            change(new Change.SubjectPut(new Subject(user, ScopeId.ROOT, false, 1, Origin.LOCAL)));
        }
    }

    /** As the service, which may not do everything. */
    public void sql(String statement) {
        pool.query(statement).execute().await().atMost(PATIENCE);
    }

    public static void sqlAsOwner(Database database, String statement) {
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), owner.user(), owner.password());
                var sql = connection.createStatement()) {
            boolean _ = sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for what comes by itself. */
    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        following.stop();
        pool.closeAndAwait();
        vertx.closeAndAwait();
    }
}
