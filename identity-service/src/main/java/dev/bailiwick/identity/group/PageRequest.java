package dev.bailiwick.identity.group;

import dev.bailiwick.identity.group.record.MemberPages;
import dev.bailiwick.identity.group.record.MemberQuery;
import dev.bailiwick.identity.user.Cursor;
import dev.bailiwick.identity.user.Fields;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list here has, as they were sent. */
class PageRequest {
    @RestQuery
    @Parameter(description = "Part of a name (of a member: or of an address), in any case.", example = "research")
    @Nullable
    String search;

    @RestQuery
    @Parameter(description = "How many at most, 1 to 500; 50 when absent.", example = "50")
    @Nullable
    String limit;

    @RestQuery
    @Parameter(description = "The `nextCursor` of the page before.")
    @Nullable
    String cursor;

    @RestQuery
    @Parameter(description = "Whether to count them all.", example = "true")
    @Nullable
    String total;

    /** A page of the members of a group; says everything that is wrong with the request. */
    MemberQuery toMemberQuery(UUID group) {
        var fields = new Fields();
        var text = fields.search(search);
        var count = fields.limit(limit);
        fields.check();
        var list = List.of(group, text);
        var after = fields.parameter("cursor", cursor, place -> MemberPages.requirePlace(Cursor.parse(place, list)));
        fields.check();
        return new MemberQuery(group, text, after, count);
    }

    boolean wantsTotal() {
        return "true".equals(total);
    }
}
