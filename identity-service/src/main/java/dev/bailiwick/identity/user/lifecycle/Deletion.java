package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.access.AccessFailure;
import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.introduction.LetterKind;
import dev.bailiwick.identity.introduction.Letters;
import dev.bailiwick.identity.operation.Intent;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Saga;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Deletes a person: his access first, which cannot be brought back and is therefore the point of no return, then the
 * account with its sessions, then the record. The audit trail alone remembers him.
 */
@ApplicationScoped
public class Deletion implements Saga {
    private final Ledger ledger;
    private final UserAccounts accounts;
    private final Letters letters;
    private final Restoration restoration;
    private final Directory directory;
    private final AccessService access;

    Deletion(
            Ledger ledger,
            UserAccounts accounts,
            Letters letters,
            Restoration restoration,
            Directory directory,
            AccessService access) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.letters = letters;
        this.restoration = restoration;
        this.directory = directory;
        this.access = access;
    }

    @Override
    public OperationKind kind() {
        return OperationKind.DELETE;
    }

    public Uni<Lease> begin(UUID userKey, Actor actor, Consumer<UserAccount> check) {
        return ledger.intend(new Intent(userKey, kind(), actor, Map.of()), check);
    }

    /** Gives the revision of access-service since which the person has no access. */
    public Uni<Long> run(Lease lease) {
        return ledger.holding(lease, Farewell::to)
                .chain(farewell -> access.deleteSubject(farewell.subject(), farewell.version()))
                .call(() -> deleteTheRest(lease));
    }

    private Uni<Void> deleteTheRest(Lease lease) {
        return ledger.passingPointOfNoReturn(lease, account -> account.deleting(ledger.now()))
                .chain(account -> directory.delete(account.knownId()))
                .chain(() -> ledger.finishing(
                        lease,
                        (account, _) -> letters.forget(account.userKey(), LetterKind.INTRODUCTION)
                                .chain(() -> accounts.remove(account))))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> carryForward(Lease lease) {
        return run(lease).replaceWithVoid();
    }

    /** Whether access-service had deleted him before its answer was lost, it tells by refusing to know him again. */
    @Override
    public Uni<Void> takeBack(Lease lease) {
        return restoration
                .restore(lease)
                .onFailure(AccessFailure.SubjectDeleted.class)
                .recoverWithUni(() -> deleteTheRest(lease));
    }

    private record Farewell(SubjectRef subject, long version) {
        static Farewell to(UserAccount account) {
            return new Farewell(account.subject(), account.nextFeedVersion());
        }
    }
}
