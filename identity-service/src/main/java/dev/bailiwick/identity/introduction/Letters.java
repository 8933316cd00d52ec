package dev.bailiwick.identity.introduction;

import dev.bailiwick.identity.operation.Backlog;
import dev.bailiwick.identity.operation.LeaseLength;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outbox. A letter is written in the transaction of what it tells of; the postman is woken after it. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {
    private static final String NEXT_DUE = """
            select * from letter
            where state = 'QUEUED' and next_attempt_at <= :now and (leased_until is null or leased_until <= :now)
            order by next_attempt_at limit 1 for update skip locked""";

    /** From the index of those that wait; none of them is parked. */
    private static final String BACKLOG = "select count(*), 0, min(l.createdAt) from Letter l where l.state = QUEUED";

    private final Clock clock;
    private final LeaseLength leaseLength;

    Letters(Clock clock, LeaseLength leaseLength) {
        this.clock = clock;
        this.leaseLength = leaseLength;
    }

    /** Queues a letter in the transaction at hand, in place of one of its kind that still waits. */
    public Uni<Void> queue(NewLetter letter) {
        return forget(letter.userKey(), letter.kind())
                .chain(() -> persist(new Letter(letter, clock.instant())))
                .replaceWithVoid();
    }

    /** Drops a letter that waits, in the transaction at hand. */
    public Uni<Void> forget(UUID userKey, LetterKind kind) {
        return delete("userKey = ?1 and kind = ?2 and state = 'QUEUED' and lease is null", userKey, kind)
                .replaceWithVoid();
    }

    /** A letter that is due, leased under the token. */
    Uni<Optional<Letter>> claimNextDue(UUID token) {
        var now = clock.instant();
        return Panache.withTransaction(() -> getSession()
                .chain(session -> session.createNativeQuery(NEXT_DUE, Letter.class)
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .map(letter -> leased(letter, token)));
    }

    Uni<Backlog> backlog() {
        return Panache.withSession(() -> getSession()
                .chain(session ->
                        session.createSelectionQuery(BACKLOG, Object[].class).getSingleResult())
                .map(Backlog::of));
    }

    /** Records what became of a leased letter, in a transaction of its own; nothing when the lease is lost. */
    Uni<Void> recording(Letter claimed, UUID token, Function<Letter, Uni<Void>> outcome) {
        return Panache.withTransaction(() -> findById(claimed.id())
                .chain(letter -> letter == null || !letter.isHeldBy(token)
                        ? Uni.createFrom().voidItem()
                        : outcome.apply(letter)));
    }

    private Optional<Letter> leased(@Nullable Letter letter, UUID token) {
        if (letter == null) {
            return Optional.empty();
        }
        letter.leaseTo(token, leaseLength.endFrom(clock.instant()));
        return Optional.of(letter);
    }
}
