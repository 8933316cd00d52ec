package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.user.record.SortField;
import dev.bailiwick.identity.user.record.Status;
import dev.bailiwick.identity.user.record.UserFilter;
import dev.bailiwick.identity.user.record.UserOrder;
import dev.bailiwick.identity.user.record.UserQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters that say which people a list is of, and in which order, as they were sent. */
class FilterRequest {
    private static final int MAX_IDS = 100;

    @RestQuery
    @Parameter(
            description = "Part of an address or a name, in any case; 100 characters at most.",
            example = "ana",
            schema = @Schema(type = SchemaType.STRING, maxLength = Fields.MAX_SEARCH_LENGTH))
    @Nullable
    String search;

    @RestQuery
    @Parameter(
            description = "Those in this state.",
            example = "invited",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"provisioning", "invited", "active", "suspended", "deleting"}))
    @Nullable
    String status;

    @RestQuery
    @Parameter(
            description = "Those who sign in here, or with their organisation's directory.",
            example = "local",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"local", "directory"}))
    @Nullable
    String origin;

    @RestQuery
    @Parameter(description = "A scope that the home is, or lies below: `type/id`.", example = "department/research")
    @Nullable
    String homeScope;

    @RestQuery
    @Parameter(description = "These alone, as far as you may see them; can be repeated, up to 100 times.")
    List<String> id = List.of();

    @RestQuery
    @Parameter(
            description =
                    "`none`: those without any effective access rule, their own or through a group. Who is to be looked at for it"
                            + " can be many: past 200,000 of them a page holds fewer than asked for, nobody even, and"
                            + " still a `nextCursor`; and `total` is left out where more come into question. 503 when"
                            + " access-service does not answer.",
            example = "none",
            schema = @Schema(type = SchemaType.STRING, enumeration = "none"))
    @Nullable
    String access;

    @RestQuery
    @Parameter(
            description = "The order; with `-` in front it descends. `-createdAt` when absent.",
            example = "-createdAt",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            defaultValue = "-createdAt",
                            enumeration = {
                                "createdAt",
                                "-createdAt",
                                "updatedAt",
                                "-updatedAt",
                                "email",
                                "-email",
                                "firstName",
                                "-firstName",
                                "lastName",
                                "-lastName"
                            }))
    @Nullable
    String sort;

    /** The query for all of them; says everything that is wrong with it. */
    UserQuery toWholeQuery() {
        var fields = new Fields();
        var filter = filter(fields);
        var order = order(fields);
        fields.check();
        return new UserQuery(filter, order, Optional.empty(), Integer.MAX_VALUE);
    }

    UserFilter filter(Fields fields) {
        return new UserFilter(
                fields.search(search),
                fields.parameter("status", status, text -> Status.valueOf(upper(text))),
                fields.parameter("origin", origin, text -> Origin.valueOf(upper(text))),
                fields.parameter("homeScope", homeScope, ScopeRef::parse),
                ids(fields),
                withoutAccess(fields));
    }

    UserOrder order(Fields fields) {
        var word = sort == null ? "-createdAt" : sort;
        var descending = word.startsWith("-");
        var field = SortField.of(descending ? word.substring(1) : word)
                .or(() -> fields.wrong("sort", "unknown", "The list cannot be sorted by that."));
        return new UserOrder(field.orElse(SortField.CREATED_AT), descending);
    }

    private Optional<List<String>> ids(Fields fields) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (id.size() > MAX_IDS) {
            return fields.wrong("id", "too-many", "At most " + MAX_IDS + " ids can be asked for at once.");
        }
        return fields.read(
                "id",
                "This is not an id.",
                () -> id.stream()
                        .map(text -> new AccountId(text).value())
                        .distinct()
                        .toList());
    }

    private boolean withoutAccess(Fields fields) {
        if (access != null && !access.equals("none")) {
            fields.wrong("access", "unknown", "Only `none` can be asked for.");
        }
        return access != null;
    }

    private static String upper(String word) {
        if (!word.equals(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("words are in lower case");
        }
        return word.toUpperCase(Locale.ROOT);
    }
}
