package dev.bailiwick.access.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** For how long somebody holds something. */
public sealed interface Tenure {
    /** Not at all. */
    record None() implements Tenure {}

    /** Up to that instant, not including it. */
    record Until(Instant end) implements Tenure {}

    record Unlimited() implements Tenure {}

    /** That of a rule that is live. */
    static Tenure of(@Nullable Instant expiresAt) {
        return expiresAt == null ? new Unlimited() : new Until(expiresAt);
    }

    /** Whether it lasts at least as long as the other. */
    default boolean covers(Tenure other) {
        return switch (this) {
            case Unlimited() -> true;
            case Until(Instant end) ->
                switch (other) {
                    case Unlimited() -> false;
                    case Until(Instant otherEnd) -> !end.isBefore(otherEnd);
                    case None() -> true;
                };
            case None() -> other instanceof None;
        };
    }

    default Tenure longer(Tenure other) {
        return covers(other) ? this : other;
    }
}
