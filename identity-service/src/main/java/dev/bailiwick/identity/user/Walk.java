package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.Place;
import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a list has been walked in its order for those of it whom somebody else knows: stretch by stretch, each longer
 * than the one before while too few are found, so that few cost as little as many.
 *
 * @param found those who were looked for, one more than wanted when there is more
 * @param at the last one who was looked at
 * @param stretch how many are looked at next
 * @param lookedAt how many were looked at
 */
record Walk(int wanted, List<Place> found, Optional<Position> at, int stretch, int lookedAt, boolean ended) {
    static final int LONGEST_STRETCH = 4_000;
    /** Then the walk rests, whatever was found: a request has an end, also in a list that has none in sight. */
    static final int LONGEST = 200_000;

    private static final int GROWTH = 4;

    static Walk of(UserQuery query) {
        return new Walk(query.limit(), List.of(), query.after(), query.limit() + 1, 0, false);
    }

    UserQuery next(UserQuery query) {
        return new UserQuery(query.filter(), query.order(), at, stretch);
    }

    /** After a look at these, the next in the list, of whom those with these ids are looked for. */
    Walk over(List<Place> places, Set<String> lookedFor) {
        var more = places.stream().filter(place -> lookedFor.contains(place.id()));
        return new Walk(
                wanted,
                Stream.concat(found.stream(), more).limit(wanted + 1L).toList(),
                places.isEmpty() ? at : Optional.of(places.getLast().position()),
                Math.min(stretch * GROWTH, LONGEST_STRETCH),
                lookedAt + places.size(),
                places.size() < stretch);
    }

    boolean isDone() {
        return ended || found.size() > wanted || lookedAt >= LONGEST;
    }

    List<String> ids() {
        return found.stream().limit(wanted).map(Place::id).toList();
    }

    /** Where whoever wants more goes on; empty at the end of the list. */
    Optional<Position> rest() {
        if (found.size() > wanted) {
            return Optional.of(found.get(wanted - 1).position());
        }
        return ended ? Optional.empty() : at;
    }
}
