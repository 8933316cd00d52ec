package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.operation.AllRounds;
import dev.bailiwick.identity.operation.Busy;
import dev.bailiwick.identity.operation.OneByOne;
import dev.bailiwick.identity.operation.Rounds;
import dev.bailiwick.identity.operation.Worker;
import dev.bailiwick.identity.user.record.RecordGone;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Looks for sign-ins that nobody follows, and leaves each to the worker. */
@ApplicationScoped
class DueSweep {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final DirectoryPeople people;
    private final Following following;
    private final Worker worker;
    private final Rounds rounds;

    DueSweep(DirectoryPeople people, Following following, Worker worker, AllRounds allRounds) {
        this.people = people;
        this.following = following;
        this.worker = worker;
        this.rounds = allRounds.of("the sweep of directory people", INTERVAL, this::round);
    }

    void started(@Observes StartupEvent event) {
        rounds.start();
    }

    void wake() {
        rounds.wake();
    }

    private Uni<Void> round() {
        return people.due(AT_ONCE).chain(due -> due.isEmpty() ? Uni.createFrom().voidItem() : leave(due));
    }

    private Uni<Void> leave(List<UUID> due) {
        var round = "sweep-" + UUID.randomUUID();
        return OneByOne.each(
                        due,
                        key -> following
                                .leaveToWorker(key, round)
                                .onFailure(failure -> failure instanceof Busy || failure instanceof RecordGone)
                                .recoverWithNull())
                .invoke(worker::wake);
    }
}
