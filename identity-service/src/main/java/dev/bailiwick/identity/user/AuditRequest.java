package dev.bailiwick.identity.user;

import dev.bailiwick.identity.directory.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of audit events as they were sent. */
class AuditRequest {

    @RestQuery
    @Parameter(description = "The id of the user.", required = true, example = "f3b0a9d2-8c1e-4f57-9f0e-3d1f6f1c2a77")
    @Nullable
    String user;

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
    @Parameter(description = "The `nextCursor` of the page before.")
    @Nullable
    String cursor;

    /** A page: of whom, from before which event on, and how many at most. */
    record Query(AccountId user, OptionalLong before, int limit) {}

    /** The query; says everything that is wrong with it. */
    Query toQuery() {
        var fields = new Fields();
        var whose = user == null
                ? fields.<AccountId>wrong("user", "required", "Say of which user.")
                : fields.parameter("user", user, AccountId::new);
        var count = fields.limit(limit);
        Optional<Long> before = fields.parameter("cursor", cursor, AuditRequest::parse);
        fields.check();
        return new Query(whose.orElseThrow(), before.map(OptionalLong::of).orElseGet(OptionalLong::empty), count);
    }

    /** Where the page after this event begins, as opaque text. */
    static String cursor(long id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Long.toString(id).getBytes(StandardCharsets.US_ASCII));
    }

    private static long parse(String cursor) {
        return Long.parseUnsignedLong(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
    }
}
