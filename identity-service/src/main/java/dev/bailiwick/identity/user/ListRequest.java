package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.platform.StrictJson;
import dev.bailiwick.identity.user.record.SortField;
import dev.bailiwick.identity.user.record.Status;
import dev.bailiwick.identity.user.record.UserFilter;
import dev.bailiwick.identity.user.record.UserOrder;
import dev.bailiwick.identity.user.record.UserQuery;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of people as they were sent. */
class ListRequest {
    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 500;
    private static final int MAX_SEARCH_LENGTH = 100;

    @RestQuery
    @Parameter(description = "Part of an address or a name, in any case.", example = "ana")
    @Nullable
    String search;

    @RestQuery
    @Parameter(description = "`provisioning`, `invited`, `active`, `suspended` or `deleting`.", example = "invited")
    @Nullable
    String status;

    @RestQuery
    @Parameter(description = "`local` or `directory`.", example = "local")
    @Nullable
    String origin;

    @RestQuery
    @Parameter(description = "A scope that the home is, or lies below.", example = "department/research")
    @Nullable
    String homeScope;

    @RestQuery
    @Parameter(
            description =
                    "`createdAt`, `updatedAt`, `email`, `firstName` or `lastName`; with `-` in front: descending.",
            example = "-createdAt")
    @Nullable
    String sort;

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

    /** The query; says everything that is wrong with it. */
    UserQuery toQuery() {
        var fields = new Fields();
        var filter = new UserFilter(
                searched(fields),
                read(fields, "status", status, text -> Status.valueOf(upper(text))),
                read(fields, "origin", origin, text -> Origin.valueOf(upper(text))),
                read(fields, "homeScope", homeScope, ScopeRef::parse));
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

    private Optional<String> searched(Fields fields) {
        if (search == null || search.isBlank()) {
            return Optional.empty();
        }
        if (search.length() > MAX_SEARCH_LENGTH || !StrictJson.isStorable(search)) {
            return fields.wrong("search", "too-long", "A search has at most " + MAX_SEARCH_LENGTH + " characters.");
        }
        return Optional.of(search.strip());
    }

    private UserOrder order(Fields fields) {
        var word = sort == null ? "-createdAt" : sort;
        var descending = word.startsWith("-");
        var field = SortField.of(descending ? word.substring(1) : word)
                .or(() -> fields.wrong("sort", "unknown", "The list cannot be sorted by that."));
        return new UserOrder(field.orElse(SortField.CREATED_AT), descending);
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("1 to 500");
        }
        return limit;
    }

    private static <T> Optional<T> read(
            Fields fields, String name, @Nullable String text, Function<String, T> reading) {
        return text == null
                ? Optional.empty()
                : fields.read(name, "This is not a value of " + name + ".", () -> reading.apply(text));
    }

    private static String upper(String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("words are in lower case");
        }
        return word.toUpperCase(Locale.ROOT);
    }
}
