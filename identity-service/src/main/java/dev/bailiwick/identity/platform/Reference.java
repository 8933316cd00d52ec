package dev.bailiwick.identity.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How bodies name a thing: {@code {"type": "project", "id": "alpha"}}. */
public record Reference(
        @Schema(examples = "tenant") String type,
        @Schema(examples = "default") String id) {}
