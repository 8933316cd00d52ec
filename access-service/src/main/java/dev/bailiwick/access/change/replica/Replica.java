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
    private final long staleness;

    private volatile @Nullable Held held;
    private volatile long seenAt;
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

    /** Takes a state that was loaded as a whole. */
    synchronized Held load(State state, long asOf) {
        var next = new Held(state, ++loadings);
        held = next;
        seenAt = asOf;
        return next;
    }

    /** Takes a state that follows what was held, unless something later, or another loading, has come in between. */
    public synchronized void advance(Held from, State to) {
        var present = held;
        if (present != null && present.loading() == from.loading() && present.revision() < to.revision()) {
            held = new Held(to, from.loading());
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
