package dev.bailiwick.identity.platform;

/**
 * What is wrong with one field of a request.
 *
 * @param field path into the body, such as {@code scopes[1].id}, or the name of a query parameter
 * @param code stable and machine-readable, such as {@code required}
 * @param message for people; never echoes a secret
 */
public record Violation(String field, String code, String message) {}
