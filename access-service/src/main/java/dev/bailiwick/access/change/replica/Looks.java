package dev.bailiwick.access.change.replica;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One look at a time. Whoever asks is answered by a look that began after he asked: the one that is going on may have
 * looked too early for him, so all who ask meanwhile share the one after it.
 */
final class Looks {
    private final Supplier<CompletableFuture<Void>> look;

    private @Nullable CompletableFuture<Void> current;
    private @Nullable CompletableFuture<Void> following;

    Looks(Supplier<CompletableFuture<Void>> look) {
        this.look = look;
    }

    CompletableFuture<Void> ask() {
        CompletableFuture<Void> asked;
        synchronized (this) {
            if (current != null) {
                following = following == null ? new CompletableFuture<>() : following;
                return following;
            }
            asked = new CompletableFuture<>();
            current = asked;
        }
        begin(asked);
        return asked;
    }

    private void begin(CompletableFuture<Void> asked) {
        var _ = look.get().whenComplete((_, failure) -> end(asked, failure));
    }

    private void end(CompletableFuture<Void> asked, @Nullable Throwable failure) {
        CompletableFuture<Void> next;
        synchronized (this) {
            next = following;
            current = next;
            following = null;
        }
        if (failure == null) {
            asked.complete(null);
        } else {
            asked.completeExceptionally(failure);
        }
        if (next != null) {
            begin(next);
        }
    }
}
