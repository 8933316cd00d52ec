package dev.bailiwick.identity.password;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long a temporary password opens the door when nobody uses it. */
public record TemporaryPasswordLifetime(Duration value) {
    /** A temporary password that lives for longer is not temporary. */
    private static final Duration LONGEST = Duration.ofDays(30);

    public TemporaryPasswordLifetime {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a temporary password lives for more than nothing and at most 30 days");
        }
    }

    /** The first instant at which a password issued now is dead, in milliseconds, which every store and format keeps. */
    public Instant expiryOf(Instant issued) {
        return issued.plus(value).truncatedTo(ChronoUnit.MILLIS);
    }
}
