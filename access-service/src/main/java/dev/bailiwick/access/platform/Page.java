package dev.bailiwick.access.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where to go on; null at the end
 * @param total how many there are in all, when it was asked for
 */
@Schema(requiredProperties = {"items", "nextCursor"})
public record Page<T>(
        List<T> items,

        @Schema(nullable = true, description = "Where to go on; null at the end")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String nextCursor,

        @Schema(description = "How many there are in all, when it was asked for")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long total) {
    public Page {
        items = List.copyOf(items);
    }
}
