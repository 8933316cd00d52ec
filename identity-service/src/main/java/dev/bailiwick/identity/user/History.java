package dev.bailiwick.identity.user;

import dev.bailiwick.identity.audit.AuditEntry;
import dev.bailiwick.identity.audit.AuditTrail;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The door to what was done to one person, also to one who is gone. */
@ApplicationScoped
class History {
    private final UserRights rights;
    private final UserAccounts accounts;
    private final AuditTrail audit;

    History(UserRights rights, UserAccounts accounts, AuditTrail audit) {
        this.rights = rights;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Newest first, from before an event on, so many at most. */
    Uni<List<AuditEntry>> of(Asker asker, AccountId id, OptionalLong before, int limit) {
        return keyOf(asker, id).chain(key -> audit.of(key, before, limit));
    }

    private Uni<UUID> keyOf(Asker asker, AccountId id) {
        return accounts.find(id)
                .chain(found -> found.isPresent()
                        ? rights.readable(asker, id)
                                .call(account -> rights.requireAudit(asker, account))
                                .map(UserAccount::userKey)
                        : keyOfTheGone(asker, id));
    }

    private Uni<UUID> keyOfTheGone(Asker asker, AccountId id) {
        return rights.requireAuditOfTheGone(asker, id)
                .chain(() -> audit.keyOf(id.value()))
                .map(found -> found.orElseThrow(UserFailure.NotFound::new));
    }
}
