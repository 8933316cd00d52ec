package dev.bailiwick.identity.user.record;

/**
 * A key belongs to its caller.
 *
 * @param caller written {@code user/…}
 */
public record IdempotencyKeyId(String caller, String key) {}
