package dev.bailiwick.access.decision.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    /** Many keys of one hash code. */
    private record Clumsy(int id) {
        @Override
        public int hashCode() {
            return id % 3;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void theyAreWhatAMapIsAfterEveryChange(long seed) {
        Random random = new Random(seed);
        Pages<Clumsy, Integer> pages = Pages.empty();
        Map<Clumsy, Integer> map = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            Clumsy key = new Clumsy(random.nextInt(40));
            if (random.nextInt(3) == 0) {
                pages = pages.minus(key);
                map.remove(key);
            } else {
                pages = pages.plus(key, i);
                map.put(key, i);
            }
            assertThat(pages.entrySet()).isEqualTo(map.entrySet());
            assertThat(pages).hasSameSizeAs(map).isEqualTo(map);
            assertThat(pages.get(key)).isEqualTo(map.get(key));
            assertThat(pages.containsKey(key)).isEqualTo(map.containsKey(key));
        }
    }

    @Test
    void whoeverHoldsAFormerStateSeesItUnchanged() {
        Pages<String, Integer> one = Pages.<String, Integer>empty().plus("a", 1);
        Pages<String, Integer> two = one.plus("a", 2).plus("b", 3);
        assertThat(one).containsExactly(Map.entry("a", 1));
        assertThat(two.minus("a")).containsExactly(Map.entry("b", 3));
        assertThat(two).containsEntry("a", 2);
    }

    @Test
    void whatIsNotThereIsTakenAwayForNothing() {
        Pages<String, Integer> one = Pages.<String, Integer>empty().plus("a", 1);
        assertThat(one.minus("b")).isSameAs(one);
    }
}
