package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.SignIn;
import dev.bailiwick.identity.directory.SignInPage;
import dev.bailiwick.identity.operation.AllRounds;
import dev.bailiwick.identity.operation.OneByOne;
import dev.bailiwick.identity.operation.Rounds;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Reads from Keycloak's events who has signed in anywhere, one replica at a time. Hearing of a sign-in twice changes
 * nothing, so a reader goes back a little each time: an event may be stored after one that is younger.
 */
@ApplicationScoped
class SignInReader {
    private static final Logger LOG = Logger.getLogger(SignInReader.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final int PAGE = 200;
    /** More are left to the next round, which begins at once. */
    private static final int PAGES = 50;

    private final SignInCursors cursors;
    private final Directory directory;
    private final Arrivals arrivals;
    private final DueSweep sweep;
    private final HeardOf heardOf = new HeardOf();
    private final Rounds rounds;

    SignInReader(SignInCursors cursors, Directory directory, Arrivals arrivals, DueSweep sweep, AllRounds allRounds) {
        this.cursors = cursors;
        this.directory = directory;
        this.arrivals = arrivals;
        this.sweep = sweep;
        this.rounds =
                allRounds.of("the reader of sign-ins", INTERVAL, this::round).atTheEnd(cursors::giveUp);
    }

    void started(@Observes StartupEvent event) {
        rounds.start();
    }

    private Uni<Void> round() {
        return cursors.take()
                .chain(turn -> turn.map(readTo -> read(readTo.minus(OVERLAP), 0, PAGES))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> read(Instant from, int skip, int pages) {
        if (pages == 0 || rounds.isStopped()) {
            rounds.wake();
            return Uni.createFrom().voidItem();
        }
        return directory
                .signInsFrom(from, skip, PAGE)
                .chain(page -> hear(page)
                        .chain(last -> page.isLast() || !last.isOurs()
                                ? Uni.createFrom().voidItem()
                                // A page of one and the same moment has to be skipped, any other can be left behind.
                                : last.at().equals(from)
                                        ? read(from, skip + PAGE, pages - 1)
                                        : read(last.at(), 0, pages - 1)));
    }

    private Uni<Heard> hear(SignInPage page) {
        var news = page.signIns().stream().filter(heardOf::isNew).toList();
        if (page.signIns().isEmpty()) {
            return Uni.createFrom().item(new Heard(Instant.EPOCH, page.isLast()));
        }
        var last = page.signIns().getLast().at();
        return OneByOne.each(news, this::hear)
                .invoke(() -> {
                    if (!news.isEmpty()) {
                        sweep.wake();
                    }
                })
                .chain(() -> news.isEmpty() ? Uni.createFrom().item(true) : cursors.moveTo(last))
                .map(ours -> new Heard(last, ours));
    }

    private Uni<Void> hear(SignIn signIn) {
        return arrivals.hear(signIn)
                .onFailure(ArrivalFailure.class)
                .invoke(failure ->
                        LOG.warnf("User %s of the directory is not let in: %s", signIn.person(), failure.getMessage()))
                .onFailure(ArrivalFailure.class)
                .recoverWithNull()
                .invoke(() -> heardOf.note(signIn));
    }

    private record Heard(Instant at, boolean isOurs) {}
}
