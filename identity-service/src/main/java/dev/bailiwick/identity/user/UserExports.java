package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.Candidates;
import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserPages;
import dev.bailiwick.identity.user.record.UserQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** The door to lists of people as files: page after page, so that no list is ever whole in memory. */
@ApplicationScoped
class UserExports {
    private static final int PAGE = 500;

    private final UserLists lists;
    private final UserPages pages;

    UserExports(UserLists lists, UserPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    /** Everybody whom the query fits, from its beginning; its limit does not count. */
    Uni<Multi<String>> export(Asker asker, UserQuery query) {
        var context = Objects.requireNonNull(Vertx.currentContext());
        return lists.candidates(asker, query.filter()).map(candidates -> {
            var header = Multi.createFrom().item(UserRow.HEADER);
            return candidates.isEmpty()
                    ? header
                    : Multi.createBy().concatenating().streams(header, rows(query, candidates, context));
        });
    }

    private Multi<String> rows(UserQuery query, Candidates candidates, Context context) {
        return Multi.createBy()
                .repeating()
                .<AtomicReference<Optional<Position>>, List<UserAccount>>uni(
                        () -> new AtomicReference<>(Optional.empty()),
                        place -> page(query, candidates, place)
                                // Asked for by whoever writes the answer; the session belongs to the request's context.
                                .runSubscriptionOn(task -> context.runOnContext(_ -> task.run())))
                .whilst(page -> page.size() == PAGE)
                .filter(page -> !page.isEmpty())
                .map(page -> page.stream().map(UserRow::of).collect(Collectors.joining()));
    }

    private Uni<List<UserAccount>> page(
            UserQuery query, Candidates candidates, AtomicReference<Optional<Position>> place) {
        var next = new UserQuery(query.filter(), query.order(), place.get(), PAGE);
        return pages.page(next, candidates).invoke(page -> {
            if (!page.isEmpty()) {
                place.set(Optional.of(Position.of(query.order(), page.getLast())));
            }
        });
    }
}
