package dev.bailiwick.identity.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list of groups. */
@Schema(
        name = "GroupPage",
        requiredProperties = {"items", "nextCursor"})
record GroupPageView(
        List<GroupView> items,

        @Schema(description = "Where the next page begins; null at the end.", nullable = true) @Nullable
        String nextCursor,

        @Schema(description = "How many there are in all, when asked for.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long total) {
    GroupPageView {
        items = List.copyOf(items);
    }
}
