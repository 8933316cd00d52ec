package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.user.record.Place;
import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.SortField;
import dev.bailiwick.identity.user.record.UserFilter;
import dev.bailiwick.identity.user.record.UserOrder;
import dev.bailiwick.identity.user.record.UserQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A walk along a list of people whose ids are their numbers in it. */
class WalkTest {
    private static final UserQuery THREE = new UserQuery(
            new UserFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true),
            new UserOrder(SortField.EMAIL, false),
            Optional.empty(),
            3);

    @Test
    void aPageThatIsFoundAtOnceGoesOnAfterItsLast() {
        var walk = step(Walk.of(THREE), Integer.MAX_VALUE, Set.of("0", "1", "2", "3"));

        assertThat(walk.isDone()).isTrue();
        assertThat(walk.ids()).containsExactly("0", "1", "2");
        assertThat(walk.rest()).contains(position(2));
    }

    @Test
    void theEndOfTheListIsTheEndOfTheWalk() {
        var walk = step(step(Walk.of(THREE), 6, Set.of("3")), 6, Set.of("5"));

        assertThat(walk.isDone()).isTrue();
        assertThat(walk.ids()).containsExactly("3", "5");
        assertThat(walk.rest()).isEmpty();
    }

    @Test
    void eachStretchIsLongerUntilTheLongest() {
        var walk = Walk.of(THREE);
        var begin = walk.stretch();
        walk = step(walk, Integer.MAX_VALUE, Set.of());
        assertThat(walk.stretch()).isGreaterThan(begin);
        for (int i = 0; i < 10; i++) {
            walk = step(walk, Integer.MAX_VALUE, Set.of());
        }
        assertThat(walk.stretch()).isEqualTo(Walk.LONGEST_STRETCH);
    }

    @Test
    void aWalkWithoutAnEndRestsWhereItIsAndLosesNobody() {
        var walk = Walk.of(THREE);
        while (!walk.isDone()) {
            walk = step(walk, Integer.MAX_VALUE, Set.of("7"));
        }

        assertThat(walk.lookedAt()).isBetween(Walk.LONGEST, Walk.LONGEST + Walk.LONGEST_STRETCH);
        assertThat(walk.ids()).containsExactly("7");
        assertThat(walk.rest()).contains(position(walk.lookedAt() - 1));
    }

    /** One stretch of a list of so many. */
    private static Walk step(Walk walk, int all, Set<String> lookedFor) {
        var next = walk.next(THREE);
        int from =
                next.after().map(place -> Integer.parseInt(place.value()) + 1).orElse(0);
        List<Place> places = IntStream.range(from, Math.min(all, from + next.limit()))
                .mapToObj(n -> new Place(Integer.toString(n), position(n)))
                .toList();
        return walk.over(places, lookedFor);
    }

    private static Position position(int n) {
        return new Position(Integer.toString(n), new UUID(0, n));
    }
}
