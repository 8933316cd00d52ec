package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Saga;
import dev.bailiwick.identity.user.record.UserAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes the account of somebody whose temporary password ran out unused; Keycloak knows whether it was used. */
@ApplicationScoped
class PasswordExpiry implements Saga {
    private final Ledger ledger;
    private final Restoration restoration;
    private final Directory directory;

    PasswordExpiry(Ledger ledger, Restoration restoration, Directory directory) {
        this.ledger = ledger;
        this.restoration = restoration;
        this.directory = directory;
    }

    @Override
    public OperationKind kind() {
        return OperationKind.EXPIRE_TEMPORARY_PASSWORD;
    }

    @Override
    public Uni<Void> carryForward(Lease lease) {
        return ledger.holding(lease, UserAccount::knownId)
                .chain(id -> directory
                        .temporaryPasswordPending(id)
                        .call(pending -> pending
                                ? directory.disable(id).chain(() -> directory.endSessions(id))
                                : Uni.createFrom().voidItem()))
                .chain(pending -> ledger.finishing(lease, (account, _) -> {
                    note(account, pending);
                    return Uni.createFrom().voidItem();
                }))
                .replaceWithVoid();
    }

    private void note(UserAccount account, boolean pending) {
        if (pending) {
            account.passwordExpired(ledger.now());
        } else {
            account.passwordChosen(ledger.now());
        }
    }

    @Override
    public Uni<Void> takeBack(Lease lease) {
        return restoration.restore(lease);
    }
}
