package dev.bailiwick.identity.arrival;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Up to where Keycloak's sign-ins have been read, and who reads on. There is one. */
@Entity
class SignInCursor {
    /** Long enough for a few pages from a slow Keycloak; after it another replica takes over. */
    private static final Duration TURN = Duration.ofSeconds(15);

    @Id
    private boolean onlyOne;

    private Instant readTo;
    private @Nullable UUID reader;
    private @Nullable Instant readsUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    SignInCursor() {}

    Instant readTo() {
        return readTo;
    }

    boolean isReadBy(UUID replica, Instant now) {
        return replica.equals(reader) && readsUntil != null && readsUntil.isAfter(now);
    }

    boolean isFree(Instant now) {
        return readsUntil == null || !readsUntil.isAfter(now);
    }

    void readBy(UUID replica, Instant now) {
        reader = replica;
        readsUntil = now.plus(TURN);
    }

    void release() {
        reader = null;
        readsUntil = null;
    }

    void moveTo(Instant read) {
        if (read.isAfter(readTo)) {
            readTo = read;
        }
    }
}
