package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.operation.AllRounds;
import dev.bailiwick.identity.operation.Busy;
import dev.bailiwick.identity.operation.Intent;
import dev.bailiwick.identity.operation.OneByOne;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Operations;
import dev.bailiwick.identity.operation.Rounds;
import dev.bailiwick.identity.operation.Worker;
import dev.bailiwick.identity.user.record.RecordGone;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for temporary passwords that have run out, and leaves each to the worker. */
@ApplicationScoped
class ExpirySweep {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;

    private final UserAccounts accounts;
    private final Operations operations;
    private final Worker worker;
    private final Clock clock;
    private final SubjectRef ourselves;
    private final Rounds rounds;

    ExpirySweep(
            UserAccounts accounts,
            Operations operations,
            Worker worker,
            Clock clock,
            AllRounds allRounds,
            @ConfigProperty(name = "bailiwick.keycloak.client-id") String clientId) {
        this.accounts = accounts;
        this.operations = operations;
        this.worker = worker;
        this.clock = clock;
        this.ourselves = SubjectRef.serviceAccount(clientId);
        this.rounds = allRounds.of("the sweep of temporary passwords", INTERVAL, this::round);
    }

    void started(@Observes StartupEvent event) {
        rounds.start();
    }

    private Uni<Void> round() {
        var actor = new Actor(ourselves, "sweep-" + UUID.randomUUID());
        return accounts.withTemporaryPasswordExpiredBy(clock.instant(), AT_ONCE)
                .chain(expired -> expired.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : OneByOne.each(expired, account -> leave(account, actor))
                                .invoke(worker::wake));
    }

    private Uni<Void> leave(UserAccount account, Actor actor) {
        var intent = new Intent(account.userKey(), OperationKind.EXPIRE_TEMPORARY_PASSWORD, actor, Map.of());
        return Panache.withTransaction(
                        () -> accounts.lock(account.userKey()).chain(() -> operations.leaveToWorker(intent)))
                .onFailure(failure -> failure instanceof Busy || failure instanceof RecordGone)
                .recoverWithNull();
    }
}
