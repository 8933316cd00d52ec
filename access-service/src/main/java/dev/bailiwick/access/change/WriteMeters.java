package dev.bailiwick.access.change;

import dev.bailiwick.access.guard.Refused;
import dev.bailiwick.access.platform.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** How writes fare: how many wait, how many there were and how long they took, their waiting included. */
final class WriteMeters {

    private enum Outcome {
        /** A new revision. */
        CHANGED,
        /** Everything was as it should be. */
        UNCHANGED,
        /** The caller may not, or the state forbids it. */
        REFUSED,
        /** The database cannot be had, or too many wait. */
        UNAVAILABLE,
        /** A bug. */
        FAILED
    }

    private final Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);

    WriteMeters(MeterRegistry registry, IntSupplier waiting) {
        Gauge.builder("bailiwick.access.writes.waiting", waiting, IntSupplier::getAsInt)
                .description("Writes that wait for their turn on this replica")
                .strongReference(true)
                .register(registry);
        for (var outcome : Outcome.values()) {
            timers.put(
                    outcome,
                    Timer.builder("bailiwick.access.writes")
                            .description("Writes and how long they took, their waiting included")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void carriedOut(boolean changed, long nanos) {
        record(changed ? Outcome.CHANGED : Outcome.UNCHANGED, nanos);
    }

    void notCarriedOut(Throwable failure, long nanos) {
        record(outcome(failure), nanos);
    }

    private static Outcome outcome(Throwable failure) {
        return switch (failure) {
            case Refused _ -> Outcome.REFUSED;
            case ProblemException problem when problem.code().status() < 500 -> Outcome.REFUSED;
            case ProblemException problem when problem.code().status() == 503 -> Outcome.UNAVAILABLE;
            default -> Outcome.FAILED;
        };
    }

    private void record(Outcome outcome, long nanos) {
        var timer = timers.get(outcome);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
