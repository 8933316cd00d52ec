package dev.bailiwick.access.decision.id;

import java.util.Optional;
import java.util.UUID;

/** The id of an access rule. */
public record RuleId(UUID value) implements Comparable<RuleId> {
    private static final int LENGTH = 36;

    /** Reads the canonical form only; {@link UUID#fromString} alone also takes {@code 1-1-1-1-1}. */
    public static Optional<RuleId> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RuleId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** By its text, as PostgreSQL orders it too; {@link UUID#compareTo} takes the halves as signed. */
    @Override
    public int compareTo(RuleId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
