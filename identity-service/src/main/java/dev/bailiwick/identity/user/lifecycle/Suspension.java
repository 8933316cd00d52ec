package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.operation.Intent;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Saga;
import dev.bailiwick.identity.user.record.UserAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Shuts a person out: denied everywhere first, then no sign-in, then no session, since disabling alone ends none. */
@ApplicationScoped
public class Suspension implements Saga {
    private final Ledger ledger;
    private final Restoration restoration;
    private final Directory directory;
    private final AccessService access;

    Suspension(Ledger ledger, Restoration restoration, Directory directory, AccessService access) {
        this.ledger = ledger;
        this.restoration = restoration;
        this.directory = directory;
        this.access = access;
    }

    @Override
    public OperationKind kind() {
        return OperationKind.SUSPEND;
    }

    public Uni<Lease> begin(UUID userKey, Actor actor, Consumer<UserAccount> check) {
        return ledger.intend(new Intent(userKey, kind(), actor, Map.of()), check);
    }

    public Uni<Changed> run(Lease lease) {
        return ledger.holding(lease, account -> account.nextFeed(account.home(), true))
                .chain(access::putSubject)
                .call(() -> shutOut(lease))
                .chain(fed -> ledger.finishing(lease, (account, _) -> {
                            account.suspended(ledger.now());
                            return Uni.createFrom().voidItem();
                        })
                        .map(account -> Changed.at(account, fed.revision())));
    }

    private Uni<Void> shutOut(Lease lease) {
        return ledger.holding(lease, UserAccount::knownId)
                .chain(id -> directory.disable(id).chain(() -> directory.endSessions(id)));
    }

    @Override
    public Uni<Void> carryForward(Lease lease) {
        return run(lease).replaceWithVoid();
    }

    @Override
    public Uni<Void> takeBack(Lease lease) {
        return restoration.restore(lease);
    }
}
