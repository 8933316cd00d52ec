package dev.bailiwick.identity.operation;

import io.smallrye.mutiny.Uni;

/**
 * What operations of one kind do in other systems. Every effect can be repeated, so both directions begin at the
 * beginning each time, and end by recording the outcome with {@link Operations#finishing}.
 */
public interface Saga {
    OperationKind kind();

    /** Brings about what was intended. */
    Uni<Void> carryForward(Lease lease);

    /** Removes whatever may have been done. */
    Uni<Void> takeBack(Lease lease);
}
