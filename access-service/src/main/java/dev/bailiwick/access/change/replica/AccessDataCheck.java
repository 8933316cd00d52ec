package dev.bailiwick.access.change.replica;

import dev.bailiwick.access.decision.data.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while there is access data to decide by, not too old, with a catalog. */
@Readiness
@ApplicationScoped
class AccessDataCheck implements HealthCheck {
    private final Replica replica;

    AccessDataCheck(Replica replica) {
        this.replica = replica;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("access data");
        var held = replica.held();
        held.ifPresent(found -> answer.withData("revision", found.revision()));
        return answer.status(replica.usable()
                        .filter(found -> !found.snapshot().catalog().equals(Catalog.EMPTY))
                        .isPresent())
                .build();
    }
}
