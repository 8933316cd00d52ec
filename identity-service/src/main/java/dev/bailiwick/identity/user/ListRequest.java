package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.UserQuery;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of people as they were sent. */
class ListRequest extends FilterRequest {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 500;

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
        var count = read(fields, "limit", limit, ListRequest::limit).orElse(DEFAULT_LIMIT);
        fields.check();
        var after = read(fields, "cursor", cursor, text -> Cursor.parse(text, filter, order));
        fields.check();
        return new UserQuery(filter, order, after.map(Cursor::position), count);
    }

    boolean wantsTotal() {
        return "true".equals(total);
    }

    static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("1 to 500");
        }
        return limit;
    }
}
