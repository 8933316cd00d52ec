package dev.bailiwick.identity.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What waits for another system: how much of it, how much of that is given up for now, and since when the oldest. */
public record Backlog(long waiting, long parked, Optional<Instant> since) {
    public static final Backlog NONE = new Backlog(0, 0, Optional.empty());

    /** A row of the two counts and the earliest moment. */
    public static Backlog of(@Nullable Object[] row) {
        return new Backlog(number(row[0]), number(row[1]), Optional.ofNullable((Instant) row[2]));
    }

    /** Nothing, when nothing waits. */
    public Duration age(Instant now) {
        return since.map(moment -> Duration.between(moment, now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private static long number(@Nullable Object count) {
        return count instanceof Number number ? number.longValue() : 0;
    }
}
