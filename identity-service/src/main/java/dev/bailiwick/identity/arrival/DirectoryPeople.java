package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.directory.AccountId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people of directories. */
@ApplicationScoped
class DirectoryPeople implements PanacheRepositoryBase<DirectoryPerson, UUID> {
    /** Two who hear of the same person at the same moment make one record of him. */
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))";

    /** In a session of its own. */
    Uni<Optional<DirectoryPerson>> lookUp(UUID userKey) {
        return Panache.withSession(() -> findById(userKey)).map(Optional::ofNullable);
    }

    /** In the transaction at hand, under the lock on his record. */
    Uni<DirectoryPerson> require(UUID userKey) {
        return findById(userKey)
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("a person of a directory without a directory"));
    }

    /** Waits, to the end of the transaction at hand, for whoever else makes a record of this person. */
    Uni<Void> makeAlone(AccountId id) {
        return getSession()
                .chain(session -> session.createNativeQuery(ALONE, Integer.class)
                        .setParameter("id", id.value())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Whose sign-in nobody follows yet, in a session of its own. */
    Uni<List<UUID>> due(int limit) {
        return Panache.withSession(() -> getSession()
                .chain(session -> session.createSelectionQuery("""
                                select p.userKey from DirectoryPerson p
                                where (p.followedAt is null or p.followedAt < p.signedInAt)
                                and not exists (select 1 from Operation o where o.userKey = p.userKey)
                                order by p.signedInAt""", UUID.class)
                        .setMaxResults(limit)
                        .getResultList()));
    }
}
