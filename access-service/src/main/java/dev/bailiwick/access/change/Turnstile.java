package dev.bailiwick.access.change;

import dev.bailiwick.access.platform.ErrorCode;
import dev.bailiwick.access.platform.ProblemException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Lets one piece of work through at a time, in order. Without it every waiting writer would hold a connection while it
 * waits for the lock on the counter, and reads would wait with them.
 */
final class Turnstile {
    private final int capacity;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean taken;

    /** So many may wait; whoever comes after is refused at once. */
    Turnstile(int capacity) {
        this.capacity = capacity;
    }

    /** Work that has been let in is finished, whoever still waits for it: half a write helps nobody. */
    <T> Uni<T> pass(Supplier<Uni<T>> work) {
        var here = Contexts.executor();
        return Uni.createFrom()
                .emitter(answer -> enter(() -> here.execute(() -> Uni.createFrom()
                        .deferred(work::get)
                        .eventually(this::leave)
                        .subscribe()
                        .with(answer::complete, answer::fail))));
    }

    /** How many wait for their turn. */
    synchronized int length() {
        return waiting.size();
    }

    private void enter(Runnable turn) {
        synchronized (this) {
            if (waiting.size() >= capacity) {
                throw ProblemException.of(ErrorCode.UNAVAILABLE, "Too many changes at once; try again.");
            }
            if (taken) {
                waiting.add(turn);
                return;
            }
            taken = true;
        }
        turn.run();
    }

    private void leave() {
        Runnable next;
        synchronized (this) {
            next = waiting.poll();
            taken = next != null;
        }
        if (next != null) {
            next.run();
        }
    }
}
