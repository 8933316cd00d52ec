package dev.bailiwick.identity.group;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.group.record.GroupFilter;
import dev.bailiwick.identity.group.record.GroupOrder;
import dev.bailiwick.identity.group.record.GroupQuery;
import dev.bailiwick.identity.group.record.GroupSort;
import dev.bailiwick.identity.user.Cursor;
import dev.bailiwick.identity.user.Fields;
import dev.bailiwick.identity.user.record.Position;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of groups as they were sent. */
class GroupListRequest extends PageRequest {
    private static final int MOST_IDS = 100;

    @RestQuery
    @Parameter(description = "`local` or `directory`.", example = "directory")
    @Nullable
    String origin;

    @RestQuery
    @Parameter(description = "These alone; may be repeated up to 100 times.")
    List<String> id = List.of();

    @RestQuery
    @Parameter(
            description = "`name` or `createdAt`; with `-` in front: descending. By name when absent.",
            example = "name")
    @Nullable
    String sort;

    /** The query; says everything that is wrong with it. */
    GroupQuery toQuery() {
        var fields = new Fields();
        var filter = new GroupFilter(
                fields.search(search), fields.parameter("origin", origin, GroupListRequest::origin), ids(fields));
        var order = order(fields);
        var count = fields.limit(limit);
        fields.check();
        var after = fields.parameter("cursor", cursor, text -> place(text, filter, order));
        fields.check();
        return new GroupQuery(filter, order, after, count);
    }

    private static Position place(String text, GroupFilter filter, GroupOrder order) {
        var place = Cursor.parse(text, List.of(filter, order));
        var _ = order.sort().parse(place.value());
        return place;
    }

    private static Origin origin(String word) {
        return switch (word) {
            case "local" -> Origin.LOCAL;
            case "directory" -> Origin.DIRECTORY;
            default -> throw new IllegalArgumentException("no origin");
        };
    }

    private List<UUID> ids(Fields fields) {
        if (id.size() > MOST_IDS) {
            fields.wrong("id", "too-many", "At most " + MOST_IDS + " ids at once.");
            return List.of();
        }
        return id.stream()
                .map(text -> fields.parameter("id", text, UUID::fromString))
                .flatMap(Optional::stream)
                .toList();
    }

    private GroupOrder order(Fields fields) {
        var word = sort == null ? GroupSort.NAME.word() : sort;
        var descending = word.startsWith("-");
        var by = GroupSort.of(descending ? word.substring(1) : word)
                .or(() -> fields.wrong("sort", "unknown", "The list cannot be sorted by that."));
        return new GroupOrder(by.orElse(GroupSort.NAME), descending);
    }
}
