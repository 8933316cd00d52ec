package dev.bailiwick.local.run;

import dev.bailiwick.local.Running;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thing that is kept running, and how to start it: the starter returns when it is ready. */
final class Part {
    private final String name;
    private final Supplier<? extends Running> starter;
    private @Nullable Running running;

    Part(String name, Supplier<? extends Running> starter) {
        this.name = name;
        this.starter = starter;
    }

    String name() {
        return name;
    }

    /** Not under the lock of the others: a start may take long, and is interrupted by whoever stops. */
    void start() {
        Running started = starter.get();
        synchronized (this) {
            running = started;
        }
    }

    /** False, too, when a start has failed. */
    synchronized boolean isAlive() {
        return running != null && running.isAlive();
    }

    /** Whether there was anything to stop. */
    synchronized boolean stop() {
        Running was = running;
        running = null;
        if (was == null) {
            return false;
        }
        was.close();
        return true;
    }
}
