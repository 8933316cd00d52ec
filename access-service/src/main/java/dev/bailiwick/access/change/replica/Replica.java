package dev.bailiwick.access.change.replica;

import dev.bailiwick.access.change.store.State;
import dev.bailiwick.access.platform.ErrorCode;
import dev.bailiwick.access.platform.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** This process's copy of the access data. Readers take what is there without a lock; revisions only ever go up. */
@ApplicationScoped
public class Replica {
    private static final long UP_TO_DATE = 0;

    private final long staleness;

    private volatile @Nullable Held held;
    private volatile long seenAt;
    private volatile long heard;
    private volatile long behindSince;
    private int loadings;

    public Replica(@ConfigProperty(name = "bailiwick.access.staleness") Duration staleness) {
        this.staleness = staleness.toNanos();
    }

    /** What is held, unless it is too long since the database was last seen: then nothing may be decided by it. */
    public Held current() {
        return usable().orElseThrow(() ->
                ProblemException.of(ErrorCode.UNAVAILABLE, "The access data cannot be had at present; try again."));
    }

    /** Empty before the first loading, and when what is held is too old. */
    public Optional<Held> usable() {
        return held().filter(_ -> System.nanoTime() - seenAt <= staleness);
    }

    /** What is held, however old. */
    public Optional<Held> held() {
        return Optional.ofNullable(held);
    }

    /** The last revision that the database is known to have, as far as it has been heard of. */
    long heard() {
        return heard;
    }

    /** For how long there has been a revision that is not applied here; zero when there is none. */
    Duration lag() {
        var since = behindSince;
        return since == UP_TO_DATE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    /** How long ago the database was last seen, with nothing that is not applied here. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - seenAt);
    }

    /** Somebody says that there is this revision. He may be wrong: the next look tells. */
    synchronized void hear(long revision) {
        if (revision > heard) {
            heard = revision;
            if (behindSince == UP_TO_DATE
                    && held().filter(found -> found.revision() >= revision).isEmpty()) {
                behindSince = System.nanoTime();
            }
        }
    }

    /** Takes a state that was loaded as a whole. */
    synchronized Held load(State state, long asOf) {
        var next = new Held(state, ++loadings);
        held = next;
        seenAt = asOf;
        // Whatever was heard may be of a history that the database no longer has.
        heard = state.revision();
        behindSince = UP_TO_DATE;
        return next;
    }

    /** Takes a state that follows what was held, unless something later, or another loading, has come in between. */
    public synchronized void advance(Held from, State to) {
        var present = held;
        if (present != null && present.loading() == from.loading() && present.revision() < to.revision()) {
            held = new Held(to, from.loading());
            heard = Math.max(heard, to.revision());
            if (to.revision() >= heard) {
                behindSince = UP_TO_DATE;
            }
        }
    }

    /** The database was seen, and what is held is all that it had at that time. */
    void seen(long asOf) {
        seenAt = asOf;
    }

    /** What is held must not be used any more. */
    synchronized void drop() {
        held = null;
    }
}
