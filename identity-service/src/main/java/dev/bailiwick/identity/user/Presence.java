package dev.bailiwick.identity.user;

import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The door for people who come themselves: their own record, on which it is noted that they have signed in. */
@ApplicationScoped
class Presence {
    private final UserAccounts accounts;
    private final Clock clock;

    Presence(UserAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whoever has a valid token and no record was deleted a moment ago: he is nobody. */
    Uni<UserAccount> of(AccountId id, Optional<Instant> signedInAt) {
        return accounts.find(id)
                .map(found -> found.filter(account -> account.isSettled()).orElseThrow(UnauthorizedException::new))
                .invoke(Presence::requireNotSuspended)
                .chain(account -> signedInAt
                        .filter(at -> isNews(account, at))
                        .map(at -> note(account, at))
                        .orElseGet(() -> Uni.createFrom().item(account)));
    }

    private static void requireNotSuspended(UserAccount account) {
        if (account.isSuspended()) {
            throw new UserFailure.Suspended();
        }
    }

    private static boolean isNews(UserAccount account, Instant at) {
        return account.lastSignInAt().map(at::isAfter).orElse(true);
    }

    private Uni<UserAccount> note(UserAccount account, Instant at) {
        return Panache.withTransaction(
                () -> accounts.lock(account.userKey()).invoke(locked -> locked.signedIn(at, clock.instant())));
    }
}
