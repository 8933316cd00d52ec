package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.FedSubject;
import dev.bailiwick.identity.access.ScopePath;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.Profile;
import dev.bailiwick.identity.introduction.LetterKind;
import dev.bailiwick.identity.introduction.Letters;
import dev.bailiwick.identity.introduction.NewLetter;
import dev.bailiwick.identity.operation.Intent;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Saga;
import dev.bailiwick.identity.user.record.ClaimedEmails;
import dev.bailiwick.identity.user.record.UserAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Changes names, address or home scope: access-service hears of a new home first, then Keycloak of the rest. A changed
 * address ends all sessions and is told to both addresses.
 */
@ApplicationScoped
public class ProfileUpdate implements Saga {
    private final Ledger ledger;
    private final Restoration restoration;
    private final ClaimedEmails emails;
    private final Letters letters;
    private final Introductions introductions;
    private final Directory directory;
    private final AccessService access;

    ProfileUpdate(
            Ledger ledger,
            Restoration restoration,
            ClaimedEmails emails,
            Letters letters,
            Introductions introductions,
            Directory directory,
            AccessService access) {
        this.ledger = ledger;
        this.restoration = restoration;
        this.emails = emails;
        this.letters = letters;
        this.introductions = introductions;
        this.directory = directory;
        this.access = access;
    }

    @Override
    public OperationKind kind() {
        return OperationKind.UPDATE;
    }

    /** Writes the intent and claims the new address; fails with {@code EmailClaimed} when it is another's. */
    public Uni<Lease> begin(UUID userKey, Target target, Actor actor, Consumer<UserAccount> check) {
        return ledger.intend(
                new Intent(userKey, kind(), actor, target.toPayload()),
                check,
                () -> emails.claim(target.profile().email(), userKey));
    }

    public Uni<Changed> run(Lease lease) {
        return ledger.payload(lease)
                .map(Target::fromPayload)
                .chain(target -> ledger.holding(lease, account -> account).chain(before -> run(lease, before, target)));
    }

    private Uni<Changed> run(Lease lease, UserAccount before, Target target) {
        return move(lease, before, target)
                .call(() -> updateAccount(before, target.profile()))
                .chain(moved -> changed(lease, before, target, moved));
    }

    private Uni<Optional<FedSubject>> move(Lease lease, UserAccount before, Target target) {
        if (before.home().equals(target.home())) {
            return Uni.createFrom().item(Optional.empty());
        }
        return ledger.holding(lease, account -> account.nextFeed(target.home(), account.isSuspended()))
                .chain(access::putSubject)
                .map(Optional::of);
    }

    private Uni<Void> updateAccount(UserAccount before, Profile profile) {
        var id = before.knownId();
        if (before.profile().equals(profile)) {
            return Uni.createFrom().voidItem();
        }
        return directory
                .updateProfile(id, profile)
                .chain(() -> changesEmail(before, profile)
                        ? directory.endSessions(id)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Changed> changed(Lease lease, UserAccount before, Target target, Optional<FedSubject> moved) {
        ScopePath path = moved.map(FedSubject::home).orElseGet(before::homePath);
        return ledger.finishing(lease, (account, _) -> {
                    account.changed(target.profile(), path, ledger.now());
                    return changesEmail(before, target.profile())
                            ? emailChanged(account, before.profile())
                            : Uni.createFrom().voidItem();
                })
                .map(account -> new Changed(
                        account,
                        moved.map(fed -> OptionalLong.of(fed.revision())).orElseGet(OptionalLong::empty)));
    }

    private Uni<Void> emailChanged(UserAccount account, Profile before) {
        var now = account.profile();
        return emails.keepOnly(now.email(), account.userKey())
                .chain(() -> letters.queue(new NewLetter(
                        account.userKey(), LetterKind.EMAIL_CHANGED_FROM, before.email(), before.firstName())))
                .chain(() -> letters.queue(
                        new NewLetter(account.userKey(), LetterKind.EMAIL_CHANGED_TO, now.email(), now.firstName())))
                .chain(() -> introductions.follow(account));
    }

    private static boolean changesEmail(UserAccount before, Profile profile) {
        return !before.profile().email().equals(profile.email());
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
