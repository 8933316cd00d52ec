package dev.bailiwick.access.change.replica;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

/** How near this replica is to the database. */
@ApplicationScoped
class ReplicaMeters implements MeterBinder {
    private final Replica replica;

    ReplicaMeters(Replica replica) {
        this.replica = replica;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "bailiwick.access.revision.applied",
                        () -> replica.held().map(Held::revision).orElse(0L))
                .description("The revision that decisions are made at; 0 before the first loading")
                .register(registry);
        Gauge.builder("bailiwick.access.revision.seen", replica::heard)
                .description("The last revision of the database that this replica has heard of")
                .register(registry);
        TimeGauge.builder("bailiwick.access.replica.lag", () -> replica.lag().toNanos(), TimeUnit.NANOSECONDS)
                .description("For how long there has been a revision that is not applied here; 0 when there is none")
                .register(registry);
        TimeGauge.builder("bailiwick.access.replica.age", () -> replica.age().toNanos(), TimeUnit.NANOSECONDS)
                .description("How long ago the database was last seen; past the staleness nothing is decided")
                .register(registry);
    }
}
