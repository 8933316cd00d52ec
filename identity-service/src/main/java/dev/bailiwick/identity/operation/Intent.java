package dev.bailiwick.identity.operation;

import dev.bailiwick.identity.audit.Actor;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody wants done to a person.
 *
 * @param payload what the worker needs to know of it beyond the person's record; never a secret
 */
public record Intent(UUID userKey, OperationKind kind, Actor actor, Map<String, String> payload) {
    public Intent {
        payload = Map.copyOf(payload);
    }
}
