package dev.bailiwick.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TemporaryPasswordLifetimeTest {
    @Test
    void endsAfterItsLifetimeInWholeMilliseconds() {
        var lifetime = new TemporaryPasswordLifetime(Duration.ofDays(3));

        assertThat(lifetime.expiryOf(Instant.parse("2026-03-01T10:00:00.123456789Z")))
                .isEqualTo("2026-03-04T10:00:00.123Z");
    }

    @Test
    void isMoreThanNothingAndAtMostThirtyDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TemporaryPasswordLifetime(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new TemporaryPasswordLifetime(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TemporaryPasswordLifetime(Duration.ofDays(31)));
    }
}
