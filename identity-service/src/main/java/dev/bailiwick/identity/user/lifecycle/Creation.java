package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.FedSubject;
import dev.bailiwick.identity.access.ScopePath;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.DirectoryFailure;
import dev.bailiwick.identity.directory.NewAccount;
import dev.bailiwick.identity.operation.Intent;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Saga;
import dev.bailiwick.identity.password.TemporaryPassword;
import dev.bailiwick.identity.password.TemporaryPasswordLifetime;
import dev.bailiwick.identity.password.TemporaryPasswords;
import dev.bailiwick.identity.user.record.ClaimedEmails;
import dev.bailiwick.identity.user.record.NewUser;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/**
 * Makes a person: an account at Keycloak, a subject of access-service, a letter when wanted.
 *
 * <p>The account carries the key of our record, so an attempt whose answer was lost is found again. What the worker
 * carries forward gets a password that nobody knows, since the one of the first attempt was never written down.
 */
@ApplicationScoped
public class Creation implements Saga {
    /** A person who was just made, with the password for him. */
    public record Created(Changed changed, IssuedPassword password) {}

    private static final String INTRODUCE = "introduce";

    /** The realm's deny list refuses about one innocent password in ten thousand. */
    private static final int MORE_PASSWORDS = 2;

    private final Ledger ledger;
    private final UserAccounts accounts;
    private final ClaimedEmails emails;
    private final Introductions introductions;
    private final Directory directory;
    private final AccessService access;
    private final TemporaryPasswords passwords;
    private final TemporaryPasswordLifetime lifetime;

    Creation(
            Ledger ledger,
            UserAccounts accounts,
            ClaimedEmails emails,
            Introductions introductions,
            Directory directory,
            AccessService access,
            TemporaryPasswords passwords,
            TemporaryPasswordLifetime lifetime) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.emails = emails;
        this.introductions = introductions;
        this.directory = directory;
        this.access = access;
        this.passwords = passwords;
        this.lifetime = lifetime;
    }

    @Override
    public OperationKind kind() {
        return OperationKind.CREATE;
    }

    /** Writes the intent in the transaction at hand; fails with {@code EmailClaimed} when the address is another's. */
    public Uni<Lease> begin(NewUser user, ScopePath home, Actor actor) {
        var account = new UserAccount(UUID.randomUUID(), user, home, actor.subject(), ledger.now());
        var payload = Map.of(INTRODUCE, Boolean.toString(user.introductoryEmail()));
        return ledger.introduce(account, new Intent(account.userKey(), kind(), actor, payload))
                .call(() -> emails.claim(user.profile().email(), account.userKey()));
    }

    /** Runs forward with a new password. */
    public Uni<Created> run(Lease lease) {
        return ledger.holding(lease, account -> account)
                .chain(account -> Uni.createFrom()
                        .deferred(() -> run(lease, account, passwordFor(account)))
                        .onFailure(DirectoryFailure.PasswordRefused.class)
                        .retry()
                        .atMost(MORE_PASSWORDS));
    }

    /** Runs forward with a password that the operator has chosen. */
    public Uni<Created> run(Lease lease, TemporaryPassword password) {
        return ledger.holding(lease, account -> account).chain(account -> run(lease, account, password));
    }

    private TemporaryPassword passwordFor(UserAccount account) {
        return passwords.generateFor(account.profile().email().localPart());
    }

    private Uni<Created> run(Lease lease, UserAccount account, TemporaryPassword password) {
        return makeAccount(account, password)
                .chain(id -> tellAccess(lease, id))
                .chain(fed -> invited(lease).map(invited -> Changed.at(invited, fed.revision())))
                .map(changed -> new Created(changed, IssuedPassword.of(password, changed.account())));
    }

    private Uni<AccountId> makeAccount(UserAccount account, TemporaryPassword password) {
        return directory
                .create(new NewAccount(account.userKey(), account.profile()), password)
                .call(made -> made.adopted()
                        ? directory.replacePassword(made.id(), password)
                        : Uni.createFrom().voidItem())
                .map(dev.bailiwick.identity.directory.Creation::id);
    }

    private Uni<FedSubject> tellAccess(Lease lease, AccountId id) {
        return ledger.holding(lease, account -> {
                    account.accountMade(id);
                    return account.nextFeed();
                })
                .chain(access::putSubject);
    }

    private Uni<UserAccount> invited(Lease lease) {
        return ledger.finishing(lease, (account, operation) -> {
            account.invited(lifetime.expiryOf(ledger.now()), ledger.now());
            return Boolean.parseBoolean(operation.payload().get(INTRODUCE))
                    ? introductions.queue(account)
                    : Uni.createFrom().voidItem();
        });
    }

    @Override
    public Uni<Void> carryForward(Lease lease) {
        return run(lease).replaceWithVoid();
    }

    @Override
    public Uni<Void> takeBack(Lease lease) {
        return ledger.holding(lease, UserAccount::userKey)
                .chain(directory::findByOperation)
                .chain(found -> found.map(account -> remove(lease, account.id()))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> ledger.undoing(lease, accounts::remove))
                .replaceWithVoid();
    }

    private Uni<Void> remove(Lease lease, AccountId id) {
        return ledger.holding(lease, account -> {
                    account.accountMade(id);
                    return account.nextFeedVersion();
                })
                .chain(version -> access.deleteSubject(SubjectRef.user(id.value()), version))
                .chain(() -> directory.delete(id));
    }
}
