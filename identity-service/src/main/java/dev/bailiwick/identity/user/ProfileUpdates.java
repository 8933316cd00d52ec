package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.Permission;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.introduction.Postman;
import dev.bailiwick.identity.operation.Inline;
import dev.bailiwick.identity.user.lifecycle.Availability;
import dev.bailiwick.identity.user.lifecycle.Changed;
import dev.bailiwick.identity.user.lifecycle.ProfileUpdate;
import dev.bailiwick.identity.user.lifecycle.Target;
import dev.bailiwick.identity.user.record.UserAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/** The door through which names, addresses and homes are changed. */
@ApplicationScoped
class ProfileUpdates {
    private final UserRights rights;
    private final Availability availability;
    private final ProfileUpdate update;
    private final Inline inline;
    private final Postman postman;

    ProfileUpdates(UserRights rights, Availability availability, ProfileUpdate update, Inline inline, Postman postman) {
        this.rights = rights;
        this.availability = availability;
        this.update = update;
        this.inline = inline;
        this.postman = postman;
    }

    /** Applies the patch, provided that the record has the version that the caller expects, if he says one. */
    Uni<Changed> update(Asker asker, AccountId id, UserPatch patch, OptionalLong expected) {
        return rights.manageable(asker, id, Permission.USER_UPDATE)
                .chain(availability::ready)
                .invoke(account -> requireVersion(account, expected))
                .chain(account -> apply(asker, account, patch.appliedTo(account)));
    }

    private Uni<Changed> apply(Asker asker, UserAccount account, Target target) {
        if (target.equals(new Target(account.profile(), account.home()))) {
            return Uni.createFrom().item(Changed.nothingIn(account));
        }
        Conditions.requireProfileOfOurs(account, target.profile());
        return requireHome(asker, account, target)
                .chain(() -> requireFreeEmail(account, target))
                .chain(() -> update.begin(
                        account.userKey(), target, asker.actor(), locked -> check(account, locked, target)))
                .chain(lease -> inline.run(lease, update.run(lease)))
                .invoke(postman::wake);
    }

    private Uni<Void> requireHome(Asker asker, UserAccount account, Target target) {
        return account.home().equals(target.home())
                ? Uni.createFrom().voidItem()
                : rights.homeForCreating(asker, target.home()).replaceWithVoid();
    }

    private Uni<Void> requireFreeEmail(UserAccount account, Target target) {
        return account.profile().email().equals(target.profile().email())
                ? Uni.createFrom().voidItem()
                : availability.requireFree(target.profile().email(), Optional.of(account.knownId()));
    }

    private static void check(UserAccount read, UserAccount locked, Target target) {
        Conditions.requireSettled(locked);
        if (locked.rowVersion() != read.rowVersion()) {
            throw new UserFailure.WrongState("The user was changed at the same moment: read him again.");
        }
        Conditions.requireProfileOfOurs(locked, target.profile());
    }

    private static void requireVersion(UserAccount account, OptionalLong expected) {
        if (expected.isPresent() && expected.getAsLong() != account.rowVersion()) {
            throw new UserFailure.Stale();
        }
    }
}
