package dev.bailiwick.identity.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** How the outbox fares: of all replicas together, as the last round of this one saw it. Nothing is asked when it is read. */
@ApplicationScoped
class OperationMeters {
    private volatile Backlog backlog = Backlog.NONE;

    OperationMeters(MeterRegistry registry, Clock clock) {
        Gauge.builder("bailiwick.operations.parked", () -> backlog.parked())
                .description("Operations that are given up for now; each replica tells the same number")
                .register(registry);
        Gauge.builder("bailiwick.operations.waiting", () -> backlog.waiting())
                .description("Operations under way in Keycloak or access-service; each replica tells the same number")
                .register(registry);
        TimeGauge.builder(
                        "bailiwick.operations.age",
                        () -> backlog.age(clock.instant()).toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("For how long the oldest operation has been under way; 0 when there is none")
                .register(registry);
    }

    void saw(Backlog now) {
        backlog = now;
    }
}
