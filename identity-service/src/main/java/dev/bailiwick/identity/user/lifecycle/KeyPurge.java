package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.operation.AllRounds;
import dev.bailiwick.identity.operation.Rounds;
import dev.bailiwick.identity.user.record.IdempotencyKeys;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets idempotency keys that are older than anybody repeats a request. Replicas may do it side by side. */
@ApplicationScoped
class KeyPurge {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int AT_ONCE = 1000;

    private final IdempotencyKeys keys;
    private final Clock clock;
    private final Duration lifetime;
    private final Rounds rounds;

    KeyPurge(
            IdempotencyKeys keys,
            Clock clock,
            AllRounds allRounds,
            @ConfigProperty(name = "bailiwick.idempotency-key.lifetime") Duration lifetime) {
        this.keys = keys;
        this.clock = clock;
        this.lifetime = lifetime;
        this.rounds = allRounds.of("the purge of idempotency keys", INTERVAL, this::round);
    }

    void started(@Observes StartupEvent event) {
        rounds.start();
    }

    private Uni<Void> round() {
        return keys.forgetFrom(clock.instant().minus(lifetime), AT_ONCE)
                .invoke(forgotten -> {
                    if (forgotten == AT_ONCE) {
                        rounds.wake();
                    }
                })
                .replaceWithVoid();
    }
}
