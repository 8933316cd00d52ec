package dev.bailiwick.identity.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that was done, as it was recorded.
 *
 * @param id rises with each event
 * @param userId empty where the account was yet to be made
 */
public record AuditEntry(
        long id, Instant at, Actor actor, String action, Optional<String> userId, Map<String, String> details) {}
