package dev.bailiwick.access.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How bodies name a thing: {@code {"type": "project", "id": "alpha"}}. */
@Schema(description = "A thing, by its type and id")
public record Reference(
        @Schema(examples = "project", pattern = "^[A-Za-z][A-Za-z0-9._-]{0,63}$")
        String type,

        @Schema(examples = "alpha", pattern = "^[A-Za-z0-9._~:@-]{1,255}$")
        String id) {}
