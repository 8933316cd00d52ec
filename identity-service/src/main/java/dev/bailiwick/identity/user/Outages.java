package dev.bailiwick.identity.user;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells failures of a database that is away or overloaded from those that are our own fault. */
final class Outages {
    /** Connections (08), resources (53), an operator at work (57), a lock that was not to be had (55P03). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Outages() {}

    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException database) {
                var state = database.getSqlState();
                return state != null && (CLASSES.contains(state.substring(0, 2)) || state.equals(LOCK_NOT_AVAILABLE));
            }
            if (cause instanceof IOException || cause instanceof TimeoutException || isClosed(cause)) {
                return true;
            }
        }
        return false;
    }

    /** How Vert.x says that a connection or its pool is gone. */
    private static boolean isClosed(Throwable cause) {
        return cause instanceof VertxException
                || cause.getClass().getName().equals("io.vertx.core.impl.NoStackTraceThrowable");
    }
}
