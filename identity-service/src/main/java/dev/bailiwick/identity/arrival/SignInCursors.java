package dev.bailiwick.identity.arrival;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The turn to read Keycloak's sign-ins: one replica has it, and keeps it as long as it reads. */
@ApplicationScoped
class SignInCursors implements PanacheRepositoryBase<SignInCursor, Boolean> {
    private final Clock clock;
    private final UUID replica = UUID.randomUUID();

    SignInCursors(Clock clock) {
        this.clock = clock;
    }

    /** Takes or keeps the turn, and gives where to read on; empty when another replica has it. */
    Uni<Optional<Instant>> take() {
        return Panache.withTransaction(() -> lock().map(cursor -> {
            var now = clock.instant();
            if (!cursor.isFree(now) && !cursor.isReadBy(replica, now)) {
                return Optional.empty();
            }
            cursor.readBy(replica, now);
            return Optional.of(cursor.readTo());
        }));
    }

    /** Notes what was read; whoever has lost the turn meanwhile notes nothing. Says whether it is still ours. */
    Uni<Boolean> moveTo(Instant read) {
        return Panache.withTransaction(() -> lock().map(cursor -> {
            var now = clock.instant();
            if (!cursor.isReadBy(replica, now)) {
                return false;
            }
            cursor.moveTo(read);
            cursor.readBy(replica, now);
            return true;
        }));
    }

    /** Leaves the turn to another replica, when it is ours. */
    Uni<Void> giveUp() {
        return Panache.withTransaction(() -> lock().invoke(cursor -> {
                    if (cursor.isReadBy(replica, clock.instant())) {
                        cursor.release();
                    }
                }))
                .replaceWithVoid();
    }

    private Uni<SignInCursor> lock() {
        return findById(true, LockModeType.PESSIMISTIC_WRITE);
    }
}
