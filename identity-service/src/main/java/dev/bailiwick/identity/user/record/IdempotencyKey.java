package dev.bailiwick.identity.user.record;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A caller's key with the create that it came with first. */
@Entity
@IdClass(IdempotencyKeyId.class)
public class IdempotencyKey {
    @Id
    String caller;

    @Id
    String key;

    private String bodyDigest;
    private UUID userKey;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    IdempotencyKey() {}

    public boolean cameWith(String digest) {
        return bodyDigest.equals(digest);
    }

    public UUID userKey() {
        return userKey;
    }
}
