package dev.bailiwick.access.change;

import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Getting back to where a request runs, after waiting for somebody else's work. */
final class Contexts {
    private Contexts() {}

    /** Runs things on the present Vert.x context; where there is none, on whatever thread asks. */
    static Executor executor() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(_ -> task.run());
    }
}
