package dev.bailiwick.identity.administrator;

import dev.bailiwick.identity.operation.AllRounds;
import dev.bailiwick.identity.operation.Rounds;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Sees to the first administrator after the start until he stands; the service is ready from then on. */
@ApplicationScoped
@Readiness
class FirstAdministratorStart implements HealthCheck {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final FirstAdministrator firstAdministrator;
    private final Rounds rounds;
    private volatile boolean done;

    FirstAdministratorStart(FirstAdministrator firstAdministrator, AllRounds allRounds) {
        this.firstAdministrator = firstAdministrator;
        this.rounds = allRounds.of("the first administrator", INTERVAL, this::round);
    }

    void started(@Observes StartupEvent event) {
        rounds.start();
    }

    private Uni<Void> round() {
        return firstAdministrator.ensure().invoke(() -> {
            done = true;
            rounds.stop();
        });
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("first-administrator").status(done).build();
    }
}
