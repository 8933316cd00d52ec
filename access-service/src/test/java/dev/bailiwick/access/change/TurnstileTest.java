package dev.bailiwick.access.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bailiwick.access.platform.ProblemException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(2);
    private final List<String> begun = new ArrayList<>();

    @Test
    void oneAtATimeInOrder() {
        var first = new CompletableFuture<Void>();
        var one = begin("one", first);
        var two = begin("two", new CompletableFuture<>());
        assertThat(begun).containsExactly("one");

        first.complete(null);

        assertThat(one).isCompleted();
        assertThat(begun).containsExactly("one", "two");
        assertThat(two).isNotDone();
    }

    @Test
    void aFailureLetsTheNextOneThrough() {
        var first = new CompletableFuture<Void>();
        var one = begin("one", first);
        var _ = begin("two", new CompletableFuture<>());

        first.completeExceptionally(new IllegalStateException("broken"));

        assertThat(one).isCompletedExceptionally();
        assertThat(begun).containsExactly("one", "two");
    }

    @Test
    void workThatThrowsLetsTheNextOneThrough() {
        var broken = turnstile.<Void>pass(() -> {
            throw new IllegalStateException("broken");
        });
        assertThat(broken.subscribeAsCompletionStage()).isCompletedExceptionally();
        var _ = begin("two", new CompletableFuture<>());
        assertThat(begun).containsExactly("two");
    }

    @Test
    void whoeverGivesUpWaitingDoesNotStopTheOthers() {
        var first = new CompletableFuture<Void>();
        var _ = begin("one", first);
        begin("two", CompletableFuture.completedFuture(null)).cancel(true);
        var _ = begin("three", new CompletableFuture<>());

        first.complete(null);

        assertThat(begun).contains("three");
    }

    @Test
    void moreThanMayWaitAreRefused() {
        var _ = begin("one", new CompletableFuture<>());
        var _ = begin("two", new CompletableFuture<>());
        var _ = begin("three", new CompletableFuture<>());
        assertThatThrownBy(() -> begin("four", new CompletableFuture<>()).join())
                .hasCauseInstanceOf(ProblemException.class);
    }

    private CompletableFuture<Void> begin(String name, CompletableFuture<Void> work) {
        return turnstile
                .pass(() -> {
                    begun.add(name);
                    return Uni.createFrom().completionStage(work);
                })
                .subscribeAsCompletionStage();
    }
}
