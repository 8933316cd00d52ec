package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.DirectoryFailure;
import dev.bailiwick.identity.operation.Intent;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Saga;
import dev.bailiwick.identity.password.TemporaryPassword;
import dev.bailiwick.identity.password.TemporaryPasswordLifetime;
import dev.bailiwick.identity.password.TemporaryPasswords;
import dev.bailiwick.identity.user.record.UserAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Gives a person a new temporary password: the old one and every session are dead, and an expired account opens again. */
@ApplicationScoped
public class PasswordRenewal implements Saga {
    /** A person with his new password. */
    public record Renewed(UserAccount account, IssuedPassword password) {}

    /** The realm's deny list refuses about one innocent password in ten thousand. */
    private static final int MORE_PASSWORDS = 2;

    private final Ledger ledger;
    private final Restoration restoration;
    private final Directory directory;
    private final TemporaryPasswords passwords;
    private final TemporaryPasswordLifetime lifetime;

    PasswordRenewal(
            Ledger ledger,
            Restoration restoration,
            Directory directory,
            TemporaryPasswords passwords,
            TemporaryPasswordLifetime lifetime) {
        this.ledger = ledger;
        this.restoration = restoration;
        this.directory = directory;
        this.passwords = passwords;
        this.lifetime = lifetime;
    }

    @Override
    public OperationKind kind() {
        return OperationKind.RENEW_TEMPORARY_PASSWORD;
    }

    public Uni<Lease> begin(UUID userKey, Actor actor, Consumer<UserAccount> check) {
        return ledger.intend(new Intent(userKey, kind(), actor, Map.of()), check);
    }

    public Uni<Renewed> run(Lease lease) {
        return ledger.holding(lease, account -> account)
                .chain(account -> Uni.createFrom()
                        .deferred(() -> run(lease, account, passwordFor(account)))
                        .onFailure(DirectoryFailure.PasswordRefused.class)
                        .retry()
                        .atMost(MORE_PASSWORDS));
    }

    private TemporaryPassword passwordFor(UserAccount account) {
        return passwords.generateFor(account.profile().email().localPart());
    }

    private Uni<Renewed> run(Lease lease, UserAccount account, TemporaryPassword password) {
        var id = account.knownId();
        return directory
                .replacePassword(id, password)
                .chain(() -> directory.endSessions(id))
                .chain(() -> directory.enable(id))
                .chain(() -> ledger.finishing(lease, (renewed, _) -> {
                    renewed.passwordIssued(lifetime.expiryOf(ledger.now()), ledger.now());
                    return Uni.createFrom().voidItem();
                }))
                .map(renewed -> new Renewed(renewed, IssuedPassword.of(password, renewed)));
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
