package dev.bailiwick.identity.user.record;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The idempotency keys of creates. They hold no secret, and go with the record that they made, or by their age. */
@ApplicationScoped
public class IdempotencyKeys implements PanacheRepositoryBase<IdempotencyKey, IdempotencyKeyId> {
    private static final String REMEMBER = """
            insert into idempotency_key (caller, key, body_digest, user_key, created_at)
            values (:caller, :key, :digest, :userKey, :now) on conflict do nothing""";
    /** What another replica is forgetting at this moment is left to it. */
    private static final String FORGET = """
            delete from idempotency_key where (caller, key) in (
                select caller, key from idempotency_key where created_at <= :before
                order by created_at limit :limit for update skip locked)""";

    private final Clock clock;

    IdempotencyKeys(Clock clock) {
        this.clock = clock;
    }

    /** In a session of its own. */
    public Uni<Optional<IdempotencyKey>> lookUp(IdempotencyKeyId id) {
        return Panache.withSession(() -> findById(id)).map(Optional::ofNullable);
    }

    /** In the transaction at hand; fails with {@link KeyTaken} when the same key came at the same time. */
    public Uni<Void> remember(IdempotencyKeyId id, String bodyDigest, UUID userKey) {
        return getSession()
                .chain(session -> session.createNativeQuery(REMEMBER)
                        .setParameter("caller", id.caller())
                        .setParameter("key", id.key())
                        .setParameter("digest", bodyDigest)
                        .setParameter("userKey", userKey)
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .invoke(rows -> {
                    if (rows == 0) {
                        throw new KeyTaken();
                    }
                })
                .replaceWithVoid();
    }

    /** Forgets keys that came before this moment, so many at most; gives how many, in a transaction of its own. */
    public Uni<Integer> forgetFrom(Instant before, int limit) {
        return Panache.withTransaction(() -> getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("before", before)
                        .setParameter("limit", limit)
                        .executeUpdate()));
    }
}
