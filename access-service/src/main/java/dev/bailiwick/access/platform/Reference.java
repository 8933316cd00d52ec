package dev.bailiwick.access.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How bodies name a thing: {@code {"type": "project", "id": "alpha"}}. */
public record Reference(
        @Schema(examples = "project") String type,
        @Schema(examples = "alpha") String id) {}
