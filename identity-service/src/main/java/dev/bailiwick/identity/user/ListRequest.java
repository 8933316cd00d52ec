package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserFilter;
import dev.bailiwick.identity.user.record.UserOrder;
import dev.bailiwick.identity.user.record.UserQuery;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of people as they were sent. */
class ListRequest extends FilterRequest {
    @RestQuery
    @Parameter(
            description = "How many at most.",
            example = "50",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    @Nullable
    String limit;

    @RestQuery
    @Parameter(description = "The `nextCursor` of the page before, of the same list.")
    @Nullable
    String cursor;

    @RestQuery
    @Parameter(
            description = "Whether to count them all.",
            example = "true",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String total;

    /** The query; says everything that is wrong with it. */
    UserQuery toQuery() {
        var fields = new Fields();
        var filter = filter(fields);
        var order = order(fields);
        var count = fields.limit(limit);
        fields.check();
        var after = fields.parameter("cursor", cursor, text -> place(text, filter, order));
        fields.check();
        return new UserQuery(filter, order, after, count);
    }

    private static Position place(String text, UserFilter filter, UserOrder order) {
        var place = Cursor.parse(text, List.of(filter, order));
        order.field().requireValue(place.value());
        return place;
    }

    boolean wantsTotal() {
        return "true".equals(total);
    }
}
