package dev.bailiwick.identity.user.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An address that is spoken for. */
@Entity
class ClaimedEmail {
    @Id
    String email;

    private UUID userKey;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    ClaimedEmail() {}

    UUID userKey() {
        return userKey;
    }
}
