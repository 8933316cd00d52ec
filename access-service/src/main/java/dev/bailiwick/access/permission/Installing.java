package dev.bailiwick.access.permission;

import dev.bailiwick.access.change.Writes;
import dev.bailiwick.access.change.replica.Following;
import dev.bailiwick.access.change.store.Author;
import dev.bailiwick.access.decision.id.SubjectId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Brings up what must be there when a replica starts; it is not ready before. */
@Readiness
@ApplicationScoped
class Installing implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(Installing.class);
    private static final Author OURSELVES = new Author(SubjectId.serviceAccount("access-service"), "installation");
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final Following following;
    private final Writes writes;
    private final Installation installation;
    private volatile String state = "waiting for the database";
    private volatile boolean done;

    Installing(
            Following following,
            Writes writes,
            @ConfigProperty(name = "bailiwick.access.system-client") String systemClient,
            @ConfigProperty(name = "bailiwick.access.catalog") Optional<Path> catalog) {
        this.following = following;
        this.writes = writes;
        this.installation = new Installation(
                catalog.map(CatalogFile::read).orElseGet(CatalogFile::readDefault),
                SubjectId.serviceAccount(systemClient));
    }

    void start(@Observes StartupEvent event) {
        following.start();
        // In parts that fail for passing reasons; a catalog that does not fit will not fit by itself.
        Uni.createFrom()
                .deferred(following::latest)
                .chain(() -> writes.write(OURSELVES, authority -> installation.plan(authority.snapshot())))
                .onFailure(failure -> !(failure instanceof InvalidCatalog))
                .retry()
                .withBackOff(PAUSE, PAUSE)
                .atMost(FOR_EVER)
                .subscribe()
                .with(written -> installed(written.answer()), this::failed);
    }

    private void installed(long catalogVersion) {
        LOG.infof("Ready with catalog version %d", catalogVersion);
        state = "installed";
        done = true;
    }

    private void failed(Throwable failure) {
        LOG.error("Not ready: the catalog cannot be loaded", failure);
        state = "the catalog file does not fit what is stored; see the log";
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("installation")
                .withData("state", state)
                .status(done)
                .build();
    }
}
