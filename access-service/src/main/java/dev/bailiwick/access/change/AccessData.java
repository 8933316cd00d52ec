package dev.bailiwick.access.change;

import dev.bailiwick.access.change.replica.Following;
import dev.bailiwick.access.change.replica.Held;
import dev.bailiwick.access.change.replica.Replica;
import dev.bailiwick.access.change.store.Author;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.platform.Callers;
import dev.bailiwick.access.platform.ErrorCode;
import dev.bailiwick.access.platform.ProblemException;
import dev.bailiwick.access.platform.RequestIds;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The access data as the request at hand sees and changes them: by its caller, at the revision that it asks for. */
@RequestScoped
public class AccessData {
    private static final String LATEST = "latest";

    private final RoutingContext context;
    private final Callers callers;
    private final Replica replica;
    private final Following following;
    private final Writes writes;

    AccessData(RoutingContext context, Callers callers, Replica replica, Following following, Writes writes) {
        this.context = context;
        this.callers = callers;
        this.replica = replica;
        this.following = following;
        this.writes = writes;
    }

    /** What the caller may do, at one snapshot that is as new as the request wants it. */
    public Uni<Authority> read() {
        var caller = caller();
        var here = Contexts.executor();
        return heldSince(context.request().getHeader(AccessRevision.MINIMUM))
                .emitOn(here)
                .map(held -> authority(held, caller));
    }

    /** The same for what looks at everything there is: on a worker thread, so that no decision waits for it. */
    public <T> Uni<T> survey(Function<Authority, T> look) {
        return read().emitOn(Infrastructure.getDefaultWorkerPool()).map(look);
    }

    /** Carries out a plan in the caller's name. */
    public <T> Uni<Written<T>> write(Plan<T> plan) {
        var author = new Author(caller(), RequestIds.of(context));
        return writes.write(author, plan).invoke(written -> AccessRevision.used(context, written.revision()));
    }

    /** What would come of a plan, without doing it. */
    public <T> Uni<Written<T>> rehearse(Plan<T> plan) {
        return read().map(authority -> {
            var outcome = plan.at(authority);
            LastWay.keep(authority.snapshot(), outcome.changes());
            return new Written<>(authority.snapshot(), outcome.answer());
        });
    }

    private SubjectId caller() {
        var caller = callers.current();
        return SubjectId.from(new Ref(caller.kind().type(), caller.id())).orElseThrow();
    }

    private Authority authority(Held held, SubjectId caller) {
        AccessRevision.used(context, held.revision());
        return new Authority(held.snapshot(), caller, Instant.now());
    }

    private Uni<Held> heldSince(@Nullable String minimum) {
        if (minimum == null) {
            return Uni.createFrom().item(replica::current);
        }
        if (minimum.equals(LATEST)) {
            return latest();
        }
        long revision = number(minimum);
        var present = replica.current();
        return present.revision() >= revision
                ? Uni.createFrom().item(present)
                : latest().invoke(held -> {
                    if (held.revision() < revision) {
                        throw ProblemException.of(
                                ErrorCode.REVISION_UNKNOWN, "There is no revision " + revision + " yet.");
                    }
                });
    }

    private Uni<Held> latest() {
        return following
                .latest()
                .onFailure(failure -> !(failure instanceof ProblemException))
                .transform(_ -> ProblemException.of(
                        ErrorCode.REVISION_UNAVAILABLE, "The revision cannot be had within two seconds; try again."));
    }

    private static long number(String minimum) {
        try {
            long revision = Long.parseLong(minimum);
            if (revision >= 0) {
                return revision;
            }
        } catch (NumberFormatException notOne) {
            // told below, together with what is no revision either
        }
        throw ProblemException.invalid(AccessRevision.MINIMUM, "format", "Send a revision, or \"latest\".");
    }
}
