package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.DirectoryFailure;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.operation.Driver;
import dev.bailiwick.identity.user.record.ClaimedEmails;
import dev.bailiwick.identity.user.record.RecordGone;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Looks before an intent is written, so that an outage or a taken address is answered with nothing to take back. What an
 * earlier attempt has left is finished first: a caller who tries again after a 503 must not meet his own ruins.
 */
@ApplicationScoped
public class Availability {
    private final Driver driver;
    private final ClaimedEmails emails;
    private final UserAccounts accounts;
    private final Directory directory;

    Availability(Driver driver, ClaimedEmails emails, UserAccounts accounts, Directory directory) {
        this.accounts = accounts;
        this.driver = driver;
        this.emails = emails;
        this.directory = directory;
    }

    /** Passes when nobody but perhaps this person has the address, and Keycloak answers. */
    public Uni<Void> requireFree(EmailAddress email, Optional<AccountId> except) {
        return emails.ownerOf(email)
                .chain(owner -> owner.map(driver::settle)
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> directory.findByEmail(email))
                .invoke(found -> {
                    if (found.isPresent() && !found.map(account -> account.id()).equals(except)) {
                        throw new DirectoryFailure.EmailTaken();
                    }
                })
                .replaceWithVoid();
    }

    /** The person's record as it is when what could be finished is finished, provided that Keycloak answers. */
    public Uni<UserAccount> ready(UserAccount account) {
        return driver.settle(account.userKey())
                .chain(() -> directory.find(account.knownId()))
                .chain(() -> accounts.findByKey(account.userKey()))
                .map(found -> found.orElseThrow(RecordGone::new));
    }
}
