package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.user.record.Place;
import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserFilter;
import dev.bailiwick.identity.user.record.UserPages;
import dev.bailiwick.identity.user.record.UserQuery;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists of people without any effective rule. Their order and filter are ours, and who has rules is access-service's: our
 * list is walked in its order, and access-service is asked of each stretch of it.
 */
@ApplicationScoped
class PeopleWithoutAccess {
    private static final int QUESTIONS_AT_ONCE = 4;

    private final UserPages pages;
    private final AccessService access;

    PeopleWithoutAccess(UserPages pages, AccessService access) {
        this.pages = pages;
        this.access = access;
    }

    /** The next of them; fewer than asked for, or nobody, where the walk to them is too long for one request. */
    Uni<UserPart> part(Asker asker, UserQuery query, List<ScopeRef> visible) {
        return walk(asker, query, visible, Walk.of(query)).chain(walk -> part(query, visible, walk));
    }

    private Uni<Walk> walk(Asker asker, UserQuery query, List<ScopeRef> visible, Walk walk) {
        return pages.places(walk.next(query), visible)
                .chain(places ->
                        without(asker, places.stream().map(Place::id).toList()).map(ids -> walk.over(places, ids)))
                .chain(further ->
                        further.isDone() ? Uni.createFrom().item(further) : walk(asker, query, visible, further));
    }

    private Uni<UserPart> part(UserQuery query, List<ScopeRef> visible, Walk walk) {
        var ids = walk.ids();
        if (ids.isEmpty()) {
            return Uni.createFrom().item(new UserPart(List.of(), walk.rest()));
        }
        var those = new UserQuery(query.filter().among(ids), query.order(), Optional.<Position>empty(), ids.size());
        return pages.page(those, visible).map(rows -> new UserPart(rows, walk.rest()));
    }

    /** How many there are; empty when there are too many people to look at each. */
    Uni<Optional<Long>> count(Asker asker, UserFilter filter, List<ScopeRef> visible) {
        return pages.ids(filter, visible, Walk.LONGEST + 1)
                .chain(ids -> ids.size() > Walk.LONGEST
                        ? Uni.createFrom().item(Optional.empty())
                        : counted(asker, ids).map(Optional::of));
    }

    private Uni<Long> counted(Asker asker, List<String> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .group()
                .intoLists()
                .of(Walk.LONGEST_STRETCH)
                .onItem()
                .transformToUni(stretch -> without(asker, stretch).map(Set::size))
                .merge(QUESTIONS_AT_ONCE)
                .collect()
                .in(() -> new long[1], (sum, size) -> sum[0] += size)
                .map(sum -> sum[0]);
    }

    private Uni<Set<String>> without(Asker asker, List<String> ids) {
        return ids.isEmpty() ? Uni.createFrom().item(Set.of()) : access.withoutAccess(asker.token(), ids);
    }
}
