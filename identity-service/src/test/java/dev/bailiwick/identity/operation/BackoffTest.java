package dev.bailiwick.identity.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Random random = new Random(42);
    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5));

    @Test
    void eachPauseIsBetweenHalfAndAllOfTwiceTheOneBefore() {
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.after(1, random)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
            assertThat(backoff.after(4, random)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        }
    }

    @Test
    void noPauseIsLongerThanTheLongest() {
        for (int attempts = 0; attempts < 200; attempts++) {
            assertThat(backoff.after(attempts, random)).isBetween(Duration.ofMillis(250), Duration.ofMinutes(5));
        }
    }
}
