package dev.bailiwick.identity.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads access-service's list of people without any effective rule, page by page. */
final class PeopleWithoutAccess {
    private static final int PAGE = 500;

    private final AccessClient client;

    PeopleWithoutAccess(AccessClient client) {
        this.client = client;
    }

    private record Page(List<String> ids, @Nullable String nextCursor) {
        static Page of(JsonObject body) {
            var ids = Answers.objects(body.getJsonArray("items")).stream()
                    .map(subject -> subject.getString("id"))
                    .toList();
            return new Page(ids, body.getString("nextCursor"));
        }
    }

    /** All of them, or a few more than the limit. */
    Uni<List<String>> find(CallerToken caller, int limit) {
        return pagesFrom(null, new ArrayList<>(), caller, limit).map(List::copyOf);
    }

    private Uni<List<String>> pagesFrom(@Nullable String cursor, List<String> found, CallerToken caller, int limit) {
        return page(cursor, caller).chain(page -> {
            found.addAll(page.ids());
            return page.nextCursor() == null || found.size() > limit
                    ? Uni.createFrom().item(found)
                    : pagesFrom(page.nextCursor(), found, caller, limit);
        });
    }

    private Uni<Page> page(@Nullable String cursor, CallerToken caller) {
        HttpRequest<Buffer> request = client.request(HttpMethod.GET, "/api/v1/subjects")
                .addQueryParam("type", "user")
                .addQueryParam("access", "none")
                .addQueryParam("limit", Integer.toString(PAGE));
        if (cursor != null) {
            request.addQueryParam("cursor", cursor);
        }
        return client.ask(caller, request, null).map(answer -> Answers.read(Answers.ok(answer), Page::of));
    }
}
