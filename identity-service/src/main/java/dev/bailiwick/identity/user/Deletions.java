package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.Permission;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.operation.Busy;
import dev.bailiwick.identity.operation.CarriedForward;
import dev.bailiwick.identity.operation.Driver;
import dev.bailiwick.identity.operation.Inline;
import dev.bailiwick.identity.user.lifecycle.Availability;
import dev.bailiwick.identity.user.lifecycle.Deletion;
import dev.bailiwick.identity.user.record.Status;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/** The door through which people go; one who is only half made is unmade. */
@ApplicationScoped
class Deletions {
    private final UserRights rights;
    private final Availability availability;
    private final UserAccounts accounts;
    private final Deletion deletion;
    private final Inline inline;
    private final Driver driver;

    Deletions(
            UserRights rights,
            Availability availability,
            UserAccounts accounts,
            Deletion deletion,
            Inline inline,
            Driver driver) {
        this.rights = rights;
        this.availability = availability;
        this.accounts = accounts;
        this.deletion = deletion;
        this.inline = inline;
        this.driver = driver;
    }

    /** Gives the revision of access-service that ended his access, when there was one to end. */
    Uni<OptionalLong> delete(Asker asker, AccountId id) {
        return rights.manageable(asker, id, Permission.USER_DELETE)
                .invoke(account -> Conditions.requireOther(asker, account))
                .chain(account -> account.isSettled()
                        ? end(asker, account)
                        : finish(account).replaceWith(OptionalLong.empty()));
    }

    private Uni<OptionalLong> end(Asker asker, UserAccount account) {
        return availability
                .ready(account)
                .chain(ready -> deletion.begin(ready.userKey(), asker.actor(), Conditions::requireSettled))
                .chain(lease -> inline.run(lease, deletion.run(lease)))
                .map(OptionalLong::of);
    }

    private Uni<Void> finish(UserAccount account) {
        var driven = account.status() == Status.PROVISIONING
                ? driver.cancel(account.userKey())
                : driver.settle(account.userKey());
        return driven.chain(() -> accounts.findByKey(account.userKey()))
                .invoke(left -> left.ifPresent(Deletions::stillThere))
                .replaceWithVoid();
    }

    /** A delete that cannot be finished yet goes on by itself; somebody who is being made may still come to be. */
    private static void stillThere(UserAccount account) {
        throw account.status() == Status.DELETING ? new CarriedForward() : new Busy();
    }
}
