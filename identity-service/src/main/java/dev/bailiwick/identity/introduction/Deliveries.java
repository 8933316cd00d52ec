package dev.bailiwick.identity.introduction;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Hears what became of introductory emails, in the transaction that records it. */
public interface Deliveries {
    Uni<Void> sent(UUID userKey);

    /** Given up, for a reason that people can read and that names nobody. */
    Uni<Void> failed(UUID userKey, String reason);
}
