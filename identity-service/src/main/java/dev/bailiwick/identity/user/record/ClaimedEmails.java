package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.directory.EmailAddress;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Which addresses are spoken for, and by whom. */
@ApplicationScoped
public class ClaimedEmails implements PanacheRepositoryBase<ClaimedEmail, String> {
    private static final String CLAIM =
            "insert into claimed_email (email, user_key) values (:email, :userKey) on conflict do nothing";

    /** Claims an address in the transaction at hand; fails with {@link EmailClaimed} when it is another's. */
    public Uni<Void> claim(EmailAddress email, UUID userKey) {
        return getSession()
                .chain(session -> session.createNativeQuery(CLAIM)
                        .setParameter("email", email.value())
                        .setParameter("userKey", userKey)
                        .executeUpdate())
                .chain(rows -> rows == 1 ? Uni.createFrom().voidItem() : requireOwner(email, userKey));
    }

    private Uni<Void> requireOwner(EmailAddress email, UUID userKey) {
        return findById(email.value())
                .invoke(claimed -> {
                    if (claimed == null || !claimed.userKey().equals(userKey)) {
                        throw new EmailClaimed();
                    }
                })
                .replaceWithVoid();
    }

    /** Gives up every address of a person but the one that he goes by. */
    public Uni<Void> keepOnly(EmailAddress email, UUID userKey) {
        return delete("userKey = ?1 and email <> ?2", userKey, email.value()).replaceWithVoid();
    }

    /** Whose an address is, in a session of its own. */
    public Uni<Optional<UUID>> ownerOf(EmailAddress email) {
        return Panache.withSession(() -> findById(email.value()))
                .map(claimed -> Optional.ofNullable(claimed).map(ClaimedEmail::userKey));
    }
}
