package dev.bailiwick.identity.directory;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Refuses to start in a realm where anybody but this service reaches {@code realm-management}: who may manage users here
 * could reset that person's password, and be the realm's master (threat model: SECURITY.md).
 *
 * <p>Waits for Keycloak first, since both are often started together; later Keycloak may come and go.
 */
@Singleton
class RealmCheck {
    private static final Logger LOG = Logger.getLogger(RealmCheck.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final RealmManagers managers;
    private final Duration patience;

    RealmCheck(RealmManagers managers, KeycloakSettings settings) {
        this.managers = managers;
        this.patience = settings.startupPatience();
    }

    /** Before everything else that begins to work at the start. */
    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        judge(awaited(managers.find()));
    }

    private <T> T awaited(Uni<T> answer) {
        return answer.onFailure(DirectoryFailure.Unavailable.class)
                .invoke(failure -> LOG.infof("Waiting for Keycloak: %s", failure.getMessage()))
                .onFailure(DirectoryFailure.Unavailable.class)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(patience.toMillis())
                .await()
                .indefinitely();
    }

    static void judge(Optional<List<RealmManagers.Manager>> found) {
        if (found.isEmpty()) {
            LOG.warn("Cannot see who reaches realm-management: the realm lets us not view that client");
        } else if (!found.get().isEmpty()) {
            throw new IllegalStateException(
                    "Refusing to start: in this realm others than identity-service reach realm-management, and whoever may"
                            + " reset passwords here would have their power. Take these roles away first: "
                            + found.get());
        } else {
            LOG.info("Nobody in the realm but this service reaches realm-management");
        }
    }
}
