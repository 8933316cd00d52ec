package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.SubjectFeed;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.DirectoryFailure;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.user.record.ClaimedEmails;
import dev.bailiwick.identity.user.record.UserAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes back any change of a person who exists: the record changes only with the outcome, so Keycloak and access-service
 * are told once more what the record says.
 */
@ApplicationScoped
class Restoration {
    private final Ledger ledger;
    private final ClaimedEmails emails;
    private final Directory directory;
    private final AccessService access;

    Restoration(Ledger ledger, ClaimedEmails emails, Directory directory, AccessService access) {
        this.ledger = ledger;
        this.emails = emails;
        this.directory = directory;
        this.access = access;
    }

    Uni<Void> restore(Lease lease) {
        return ledger.holding(lease, Truth::of)
                .call(truth -> access.putSubject(truth.feed()))
                // Somebody deleted the account at Keycloak itself: nothing is left there to put right.
                .call(truth -> restoreAccount(truth.account())
                        .onFailure(DirectoryFailure.AccountMissing.class)
                        .recoverWithNull())
                .chain(() -> ledger.undoing(
                        lease, account -> emails.keepOnly(account.profile().email(), account.userKey())))
                .replaceWithVoid();
    }

    private Uni<Void> restoreAccount(UserAccount account) {
        var id = account.knownId();
        return updateProfile(id, account).chain(() -> account.maySignIn() ? directory.enable(id) : shutOut(account));
    }

    /** What a directory says of its people stands at Keycloak already, and newer. */
    private Uni<Void> updateProfile(AccountId id, UserAccount account) {
        return account.origin() == Origin.DIRECTORY
                ? Uni.createFrom().voidItem()
                : directory.updateProfile(id, account.profile());
    }

    private Uni<Void> shutOut(UserAccount account) {
        return directory.disable(account.knownId()).chain(() -> directory.endSessions(account.knownId()));
    }

    /** What the record says, and how access-service is told. */
    private record Truth(UserAccount account, SubjectFeed feed) {
        static Truth of(UserAccount account) {
            return new Truth(account, account.nextFeed());
        }
    }
}
