package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.EmailAddress;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records of all people. */
@ApplicationScoped
public class UserAccounts implements PanacheRepositoryBase<UserAccount, UUID> {
    /** The record, in a session of its own. */
    public Uni<Optional<UserAccount>> find(AccountId id) {
        return Panache.withSession(() -> find("id", id.value()).firstResult()).map(Optional::ofNullable);
    }

    /** The record of whoever has this address, in a session of its own; also one that is being made. */
    public Uni<Optional<UserAccount>> findByEmail(EmailAddress email) {
        return Panache.withSession(() -> find("email", email.value()).firstResult())
                .map(Optional::ofNullable);
    }

    public Uni<Optional<UserAccount>> findByKey(UUID key) {
        return Panache.withSession(() -> findById(key)).map(Optional::ofNullable);
    }

    /** The record, if there is one, locked to the end of the transaction at hand. */
    public Uni<Optional<UserAccount>> findLocked(AccountId id) {
        return find("id", id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** The record, locked to the end of the transaction at hand. */
    public Uni<UserAccount> lock(UUID key) {
        return findById(key, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(RecordGone::new);
    }

    /** Removes the record, with all that hangs on it, in the transaction at hand. */
    public Uni<Void> remove(UserAccount account) {
        return delete("userKey", account.userKey()).replaceWithVoid();
    }

    /** People whose temporary password has run out and who have not been looked at for it. */
    public Uni<List<UserAccount>> withTemporaryPasswordExpiredBy(Instant now, int limit) {
        return Panache.withSession(() -> find("""
                        from UserAccount u where u.temporaryPasswordExpiresAt <= ?1 and u.signInDisabled is null and u.status in ('INVITED', 'ACTIVE')
                        and not exists (select 1 from Operation o where o.userKey = u.userKey)
                        order by u.temporaryPasswordExpiresAt""", now).page(0, limit).list());
    }
}
