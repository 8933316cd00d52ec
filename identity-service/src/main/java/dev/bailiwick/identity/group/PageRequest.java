package dev.bailiwick.identity.group;

import dev.bailiwick.identity.group.record.MemberPages;
import dev.bailiwick.identity.group.record.MemberQuery;
import dev.bailiwick.identity.platform.StrictJson;
import dev.bailiwick.identity.user.Fields;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list here has, as they were sent. */
class PageRequest {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;
    private static final int MAX_SEARCH_LENGTH = 100;

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
        var text = searched(fields);
        var count = count(fields);
        fields.check();
        var list = List.of(group, text);
        var after = read(fields, "cursor", cursor, place -> MemberPages.requirePlace(Cursor.parse(place, list)));
        fields.check();
        return new MemberQuery(group, text, after, count);
    }

    boolean wantsTotal() {
        return "true".equals(total);
    }

    Optional<String> searched(Fields fields) {
        if (search == null || search.isBlank()) {
            return Optional.empty();
        }
        if (search.length() > MAX_SEARCH_LENGTH || !StrictJson.isStorable(search)) {
            return fields.wrong("search", "too-long", "A search has at most " + MAX_SEARCH_LENGTH + " characters.");
        }
        return Optional.of(search.strip());
    }

    int count(Fields fields) {
        return read(fields, "limit", limit, PageRequest::limit).orElse(DEFAULT_LIMIT);
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("1 to 500");
        }
        return limit;
    }

    static <T> Optional<T> read(Fields fields, String name, @Nullable String text, Function<String, T> reading) {
        return text == null
                ? Optional.empty()
                : fields.read(name, "This is not a value of " + name + ".", () -> reading.apply(text));
    }
}
