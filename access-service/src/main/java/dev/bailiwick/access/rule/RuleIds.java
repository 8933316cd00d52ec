package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.id.RuleId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that rise with time (RFC 9562, version 7), so that rules are listed as they came to be. */
final class RuleIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RuleIds() {}

    static RuleId next(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new RuleId(new UUID(high, low));
    }
}
