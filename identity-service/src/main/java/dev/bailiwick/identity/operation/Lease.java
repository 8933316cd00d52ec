package dev.bailiwick.identity.operation;

import java.util.UUID;

/** The right to drive the operation of one person for a while; an outcome that is recorded without it does not count. */
public record Lease(UUID userKey, UUID token) {
    public static Lease on(UUID userKey) {
        return new Lease(userKey, UUID.randomUUID());
    }
}
