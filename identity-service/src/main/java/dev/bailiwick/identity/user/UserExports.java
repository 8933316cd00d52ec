package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door to lists of people as files: page after page, so that no list is ever whole in memory. */
@ApplicationScoped
class UserExports {
    private static final int PAGE = 500;

    private final UserRights rights;
    private final UserLists lists;

    UserExports(UserRights rights, UserLists lists) {
        this.rights = rights;
        this.lists = lists;
    }

    /** Everybody whom the query fits, from its beginning; its limit does not count. */
    Uni<Multi<String>> export(Asker asker, UserQuery query) {
        var context = Objects.requireNonNull(Vertx.currentContext());
        return rights.visible(asker)
                .map(visible -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createFrom().item(UserRow.HEADER),
                                rows(next -> lists.part(asker, part(query, next), visible), context)));
    }

    private static UserQuery part(UserQuery query, Optional<Position> next) {
        return new UserQuery(query.filter(), query.order(), next, PAGE);
    }

    private static Multi<String> rows(Function<Optional<Position>, Uni<UserPart>> read, Context context) {
        return Multi.createBy()
                .repeating()
                .<AtomicReference<Optional<Position>>, UserPart>uni(
                        () -> new AtomicReference<>(Optional.empty()),
                        place -> Uni.createFrom()
                                .deferred(() -> read.apply(place.get()))
                                .invoke(part -> place.set(part.next()))
                                // Asked for by whoever writes the answer; the session belongs to the request's context.
                                .runSubscriptionOn(task -> context.runOnContext(_ -> task.run())))
                .whilst(part -> part.next().isPresent())
                .filter(part -> !part.rows().isEmpty())
                .map(part -> part.rows().stream().map(UserRow::of).collect(Collectors.joining()));
    }
}
