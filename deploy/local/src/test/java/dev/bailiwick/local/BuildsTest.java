package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BuildsTest {
    private static final long OURSELVES = ProcessHandle.current().pid();

    @Test
    void whileABuildLivesItIsNotOver() {
        var builds = new Builds();
        assertThat(builds.join(OURSELVES)).isTrue();
        assertThat(builds.areOver()).isFalse();
    }

    @Test
    void whoComesTooLateIsNotToldThatHeHasJoined() {
        var builds = new Builds();
        assertThat(builds.areOver()).isTrue();
        assertThat(builds.join(OURSELVES)).isFalse();
        assertThat(builds.areOver()).isTrue();
    }

    @Test
    void aProcessThatHasEndedCannotJoin() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        assertThat(new Builds().join(process.pid())).isFalse();
    }

    @Test
    void itIsOverWithTheLastBuild() throws Exception {
        var builds = new Builds();
        var process = new ProcessBuilder("sleep", "600").start();
        assertThat(builds.join(process.pid())).isTrue();
        assertThat(builds.areOver()).isFalse();
        process.destroyForcibly().waitFor();
        assertThat(builds.areOver()).isTrue();
    }

    @Test
    void joiningAndEndingAtOnceHaveOneWinner() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            var builds = new Builds();
            var barrier = new CyclicBarrier(2);
            var joined = CompletableFuture.supplyAsync(() -> {
                await(barrier);
                return builds.join(OURSELVES);
            });
            await(barrier);
            boolean over = builds.areOver();
            assertThat(joined.get(10, TimeUnit.SECONDS)).isNotEqualTo(over);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
