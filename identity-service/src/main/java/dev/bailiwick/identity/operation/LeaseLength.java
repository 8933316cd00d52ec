package dev.bailiwick.identity.operation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a lease lasts: after a crash, what was under way waits for so long before another replica takes it up.
 *
 * <p>Longer than the calls of one piece of work take with their time limits, so that whoever lost a lease is not still
 * calling when the next holder begins (decision 0004).
 */
@ApplicationScoped
public class LeaseLength {
    /** Room for the two slowest calls in a row. */
    private static final Duration SHORTEST = Duration.ofSeconds(15);

    private final Duration length;

    LeaseLength(@ConfigProperty(name = "bailiwick.lease") Duration length) {
        if (length.compareTo(SHORTEST) < 0) {
            throw new IllegalStateException("bailiwick.lease is shorter than " + SHORTEST);
        }
        this.length = length;
    }

    /** Made at the start, so that a mistake stops the start. */
    void started(@Observes StartupEvent event) {}

    /** When a lease that is taken at this moment runs out. */
    public Instant endFrom(Instant now) {
        return now.plus(length);
    }

    /** How long one call may take that must be over, with room for noting its outcome, before the lease runs out. */
    public Duration patience() {
        return length.multipliedBy(2).dividedBy(3);
    }
}
