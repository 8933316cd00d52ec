package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.audit.AuditTrail;
import dev.bailiwick.identity.audit.Deed;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.operation.Intent;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.Operation;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Operations;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The three transactions of every saga: the intent, what is learnt on the way, and the outcome, each with its audit. */
@ApplicationScoped
class Ledger {
    private final Operations operations;
    private final UserAccounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Ledger(Operations operations, UserAccounts accounts, AuditTrail audit, Clock clock) {
        this.operations = operations;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Writes the intent to do something to a person, when the check on his record does not throw. */
    Uni<Lease> intend(Intent intent, Consumer<UserAccount> check) {
        return intend(intent, check, () -> Uni.createFrom().voidItem());
    }

    /** Writes the intent together with something else. */
    Uni<Lease> intend(Intent intent, Consumer<UserAccount> check, Supplier<Uni<Void>> more) {
        return Panache.withTransaction(() -> accounts.lock(intent.userKey())
                .invoke(check)
                .chain(account -> operations.begin(intent).call(() -> intended(intent, account)))
                .call(() -> more.get()));
    }

    /** Writes the record of somebody new, with the intent to make him. */
    Uni<Lease> introduce(UserAccount account, Intent intent) {
        return accounts.persistAndFlush(account)
                .chain(() -> operations.begin(intent))
                .call(() -> intended(intent, account));
    }

    private Uni<Void> intended(Intent intent, UserAccount account) {
        return audit.record(intent.actor(), deed(Actions.intended(intent.kind()), account, intent.payload()));
    }

    /** Reads or changes the record on the way. */
    <T> Uni<T> holding(Lease lease, Function<UserAccount, T> work) {
        return operations.holding(lease, _ -> accounts.lock(lease.userKey()).map(work));
    }

    /** Passes the point of no return. */
    Uni<UserAccount> passingPointOfNoReturn(Lease lease, Consumer<UserAccount> change) {
        return operations.holding(lease, operation -> {
            operation.passPointOfNoReturn();
            return accounts.lock(lease.userKey()).invoke(change);
        });
    }

    /** What was intended, as the worker needs it. */
    Uni<Map<String, String>> payload(Lease lease) {
        return operations.holding(lease, operation -> Uni.createFrom().item(operation.payload()));
    }

    /** Records the outcome, with which the operation is over. */
    Uni<UserAccount> finishing(Lease lease, BiFunction<UserAccount, Operation, Uni<Void>> change) {
        return ending(lease, Actions::done, change);
    }

    /** Records that nothing has come of it. */
    Uni<UserAccount> undoing(Lease lease, Function<UserAccount, Uni<Void>> change) {
        return ending(lease, Actions::undone, (account, _) -> change.apply(account));
    }

    private Uni<UserAccount> ending(
            Lease lease, Function<OperationKind, String> action, BiFunction<UserAccount, Operation, Uni<Void>> change) {
        return operations.finishing(
                lease,
                operation -> accounts.lock(lease.userKey())
                        .call(account -> audit.record(
                                operation.actor(), deed(action.apply(operation.kind()), account, Map.of())))
                        .call(account -> change.apply(account, operation))
                        .call(accounts::flush));
    }

    private static Deed deed(String action, UserAccount account, Map<String, String> details) {
        return new Deed(action, account.userKey(), account.id().map(AccountId::value), details);
    }

    /** Something done at once, without other systems that could leave it half done. */
    Uni<Void> record(Actor actor, String action, UserAccount account) {
        return audit.record(actor, deed(action, account, Map.of()));
    }
}
