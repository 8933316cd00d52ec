package dev.bailiwick.identity.administrator;

import dev.bailiwick.identity.directory.EmailAddress;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whether the first administrator stands. */
@ApplicationScoped
class FirstAdministratorMarks implements PanacheRepositoryBase<FirstAdministratorMark, Boolean> {
    private final Clock clock;

    FirstAdministratorMarks(Clock clock) {
        this.clock = clock;
    }

    Uni<Boolean> isSet() {
        return Panache.withSession(this::count).map(rows -> rows > 0);
    }

    /** Two replicas may come here at once: the second finds the mark and leaves it. */
    Uni<Void> set(EmailAddress email) {
        return Panache.withTransaction(() -> count().chain(rows -> rows > 0
                ? Uni.createFrom().voidItem()
                : persistAndFlush(new FirstAdministratorMark(email.value(), clock.instant()))
                        .replaceWithVoid()));
    }
}
