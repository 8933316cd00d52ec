package dev.bailiwick.access.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one field of a request.
 *
 * @param field path into the body, such as {@code scopes[1].id}, or the name of a query parameter
 * @param code stable and machine-readable, such as {@code required}
 * @param message for people; never echoes a secret
 */
@Schema(description = "What is wrong with one field of a request")
public record Violation(
        @Schema(description = "A path into the body, or a query parameter", examples = "scopes[1].id")
        String field,

        @Schema(description = "Stable", examples = "unknown")
        String code,

        @Schema(description = "For people") String message) {}
