package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.user.record.UserAccount;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends all sessions of a person: one call, so there is nothing that could be left half done. */
@ApplicationScoped
public class SessionEnd {
    private final Ledger ledger;
    private final Directory directory;

    SessionEnd(Ledger ledger, Directory directory) {
        this.ledger = ledger;
        this.directory = directory;
    }

    public Uni<Void> of(UserAccount account, Actor actor) {
        return directory
                .endSessions(account.knownId())
                .chain(() -> Panache.withTransaction(() -> ledger.record(actor, "user.signed-out", account)));
    }
}
