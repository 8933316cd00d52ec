package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.Permission;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.introduction.Postman;
import dev.bailiwick.identity.operation.Inline;
import dev.bailiwick.identity.user.lifecycle.Availability;
import dev.bailiwick.identity.user.lifecycle.Changed;
import dev.bailiwick.identity.user.lifecycle.Introductions;
import dev.bailiwick.identity.user.lifecycle.PasswordRenewal;
import dev.bailiwick.identity.user.lifecycle.Resumption;
import dev.bailiwick.identity.user.lifecycle.SessionEnd;
import dev.bailiwick.identity.user.lifecycle.Suspension;
import dev.bailiwick.identity.user.record.UserAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The door to what is done to one person, by whoever may do it. */
@ApplicationScoped
class Users {
    private final UserRights rights;
    private final Availability availability;
    private final Suspension suspension;
    private final Resumption resumption;
    private final PasswordRenewal renewal;
    private final Introductions introductions;
    private final SessionEnd sessionEnd;
    private final Inline inline;
    private final Postman postman;

    Users(
            UserRights rights,
            Availability availability,
            Suspension suspension,
            Resumption resumption,
            PasswordRenewal renewal,
            Introductions introductions,
            SessionEnd sessionEnd,
            Inline inline,
            Postman postman) {
        this.rights = rights;
        this.availability = availability;
        this.suspension = suspension;
        this.resumption = resumption;
        this.renewal = renewal;
        this.introductions = introductions;
        this.sessionEnd = sessionEnd;
        this.inline = inline;
        this.postman = postman;
    }

    Uni<Changed> suspend(Asker asker, AccountId id) {
        return updatable(asker, id)
                .invoke(account -> Conditions.requireOther(asker, account))
                .chain(account -> account.isSuspended()
                        ? Uni.createFrom().item(Changed.nothingIn(account))
                        : suspension
                                .begin(account.userKey(), asker.actor(), Conditions::requireSettled)
                                .chain(lease -> inline.run(lease, suspension.run(lease))));
    }

    Uni<Changed> resume(Asker asker, AccountId id) {
        return updatable(asker, id)
                .chain(account -> account.isSuspended()
                        ? resumption
                                .begin(account.userKey(), asker.actor(), Conditions::requireSettled)
                                .chain(lease -> inline.run(lease, resumption.run(lease)))
                        : Uni.createFrom().item(Changed.nothingIn(account)));
    }

    Uni<PasswordRenewal.Renewed> renewPassword(Asker asker, AccountId id) {
        return updatable(asker, id)
                .chain(account -> renewal.begin(account.userKey(), asker.actor(), Conditions::requirePasswordOfOurs))
                .chain(lease -> inline.run(lease, renewal.run(lease)));
    }

    Uni<UserAccount> sendIntroduction(Asker asker, AccountId id) {
        return rights.manageable(asker, id, Permission.USER_UPDATE)
                .chain(account ->
                        introductions.order(account.userKey(), asker.actor(), Conditions::requireIntroducible))
                .invoke(postman::wake);
    }

    Uni<Void> signOut(Asker asker, AccountId id) {
        return rights.manageable(asker, id, Permission.USER_UPDATE)
                .chain(account -> sessionEnd.of(account, asker.actor()));
    }

    private Uni<UserAccount> updatable(Asker asker, AccountId id) {
        return rights.manageable(asker, id, Permission.USER_UPDATE).chain(availability::ready);
    }
}
