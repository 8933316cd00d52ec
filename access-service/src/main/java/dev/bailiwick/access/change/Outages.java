package dev.bailiwick.access.change;

import dev.bailiwick.access.platform.ErrorCode;
import dev.bailiwick.access.platform.ProblemException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Failures that are the database's and pass by: it is gone, restarting, or busy. */
final class Outages {
    private static final Logger LOG = Logger.getLogger(Outages.class);

    private Outages() {}

    static boolean isOne(Throwable failure) {
        return switch (failure) {
            // 08 connection, 53 out of resources, 57 shut down or cancelled, 55P03 the lock cannot be had in time
            case PgException e -> e.getSqlState() != null && e.getSqlState().matches("(08|53|57).*|55P03|25006");
            case VertxException _, IOException _, TimeoutException _ -> true;
            default -> false;
        };
    }

    static ProblemException told(Throwable failure) {
        LOG.warnf("A write was given up: %s", failure.getMessage());
        return ProblemException.of(ErrorCode.UNAVAILABLE, "The database cannot be had at present; try again.");
    }
}
