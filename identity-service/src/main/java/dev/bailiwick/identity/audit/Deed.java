package dev.bailiwick.identity.audit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done to a person's record.
 *
 * @param action such as {@code user.suspended}
 * @param details what changed, by field; never a secret
 */
public record Deed(String action, UUID userKey, Optional<String> userId, Map<String, String> details) {
    public Deed {
        details = Map.copyOf(details);
    }
}
