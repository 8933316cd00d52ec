package dev.bailiwick.identity.introduction;

import dev.bailiwick.identity.operation.Backlog;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How letters fare: what waits, of all replicas together and as it was a moment ago; what came of those that were tried here. */
@ApplicationScoped
class LetterMeters {
    /** Many can wait when the mail server is away: they are not counted at every round. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Counter sent;
    private final Counter delayed;
    private final Counter failed;
    private volatile Backlog backlog = Backlog.NONE;
    private volatile Instant lookAgainAt = Instant.EPOCH;

    LetterMeters(MeterRegistry registry, Clock clock) {
        Gauge.builder("bailiwick.letters.waiting", () -> backlog.waiting())
                .description("Letters that wait for the mail server; each replica tells the same number")
                .register(registry);
        TimeGauge.builder(
                        "bailiwick.letters.age",
                        () -> backlog.age(clock.instant()).toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("For how long the oldest letter has waited; 0 when none waits")
                .register(registry);
        sent = attempts(registry, "sent");
        delayed = attempts(registry, "delayed");
        failed = attempts(registry, "failed");
    }

    private static Counter attempts(MeterRegistry registry, String outcome) {
        return Counter.builder("bailiwick.letters.attempts")
                .description("Letters taken to the mail server, by what came of it")
                .tag("outcome", outcome)
                .register(registry);
    }

    boolean isLookDue(Instant now) {
        return !now.isBefore(lookAgainAt);
    }

    void saw(Backlog found, Instant now) {
        backlog = found;
        lookAgainAt = now.plus(PAUSE);
    }

    void sent() {
        sent.increment();
    }

    void delayed() {
        delayed.increment();
    }

    /** Given up for good. */
    void failed() {
        failed.increment();
    }
}
