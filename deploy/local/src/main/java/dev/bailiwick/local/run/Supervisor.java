package dev.bailiwick.local.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the parts in order, starts again what dies, and stops all of it in the opposite order. */
final class Supervisor {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** Somebody wanted the end before the start was over. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Progress progress;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread working;

    Supervisor(Progress progress) {
        this.progress = progress;
    }

    /** The next part; it is kept alive from {@link #keepAlive} on. */
    void start(Part part) {
        parts.add(part);
        step(part.name(), part::start);
    }

    /** A step of the start that {@link #stop} interrupts. */
    void step(String what, Runnable work) {
        working = Thread.currentThread();
        try {
            if (isStopping()) {
                throw new Stopped();
            }
            progress.timed(what, work);
        } catch (RuntimeException e) {
            throw isStopping() ? new Stopped() : e;
        } finally {
            working = null;
        }
    }

    /** Returns when {@link #stop} is called. */
    void keepAlive() {
        Duration pause = LOOK;
        while (!stoppedWithin(pause)) {
            pause = allStartedAgain() ? LOOK : longer(pause);
        }
    }

    private boolean allStartedAgain() {
        boolean all = true;
        for (Part part : parts) {
            // Ctrl-C reaches the children too: give our own signal the time to arrive before they are missed.
            if (!part.isAlive() && !stoppedWithin(LOOK)) {
                all &= startAgain(part);
            }
        }
        return all;
    }

    private boolean startAgain(Part part) {
        progress.say(part.name() + " has died: starting it again");
        try {
            boolean _ = part.stop();
            step(part.name() + " again", part::start);
            return true;
        } catch (Stopped stopped) {
            return true;
        } catch (RuntimeException e) {
            progress.say(part.name() + " does not start: " + e.getMessage());
            return false;
        }
    }

    /** Safe to call twice. */
    synchronized void stop() {
        stopping.countDown();
        Thread worker = working;
        if (worker != null) {
            worker.interrupt();
        }
        for (Part part : parts.reversed()) {
            try {
                if (part.stop()) {
                    progress.say("  " + part.name() + " stopped");
                }
            } catch (RuntimeException e) {
                progress.say("  " + part.name() + " does not stop: " + e.getMessage());
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean stoppedWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
