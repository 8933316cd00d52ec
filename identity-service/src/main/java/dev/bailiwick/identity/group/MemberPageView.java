package dev.bailiwick.identity.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the members of a group. */
@Schema(
        name = "MemberPage",
        requiredProperties = {"items", "nextCursor"})
record MemberPageView(
        List<MemberView> items,

        @Schema(description = "Where the next page begins; null at the end.", nullable = true) @Nullable
        String nextCursor,

        @Schema(description = "How many there are in all, when asked for.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long total) {
    MemberPageView {
        items = List.copyOf(items);
    }
}
