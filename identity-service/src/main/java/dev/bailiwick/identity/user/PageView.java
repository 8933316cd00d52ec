package dev.bailiwick.identity.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list of people. */
@Schema(
        name = "UserPage",
        requiredProperties = {"items", "nextCursor"})
record PageView(
        List<UserView> items,

        @Schema(description = "Where the next page begins; null at the end.", nullable = true) @Nullable
        String nextCursor,

        @Schema(description = "How many there are in all, when asked for and not too many to be looked at.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long total) {
    PageView {
        items = List.copyOf(items);
    }
}
