package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.directory.DirectoryAccount;
import dev.bailiwick.identity.directory.SignIn;
import dev.bailiwick.identity.user.record.ClaimedEmails;
import dev.bailiwick.identity.user.record.EmailClaimed;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is written down at once about a sign-in: when it was, and that somebody of a directory is there now. */
@ApplicationScoped
class SignIns {
    private final UserAccounts accounts;
    private final ClaimedEmails emails;
    private final DirectoryPeople people;
    private final Clock clock;
    private final SubjectRef ourselves;

    SignIns(
            UserAccounts accounts,
            ClaimedEmails emails,
            DirectoryPeople people,
            Clock clock,
            @ConfigProperty(name = "bailiwick.keycloak.client-id") String clientId) {
        this.accounts = accounts;
        this.emails = emails;
        this.people = people;
        this.clock = clock;
        this.ourselves = SubjectRef.serviceAccount(clientId);
    }

    /** Notes the sign-in of somebody who is known, and says whether his record has yet to follow his directory. */
    Uni<Boolean> note(UUID userKey, SignIn signIn) {
        return Panache.withTransaction(() -> accounts.lock(userKey)
                .invoke(account -> account.signedIn(signIn.at(), clock.instant()))
                .chain(account -> account.origin() == Origin.DIRECTORY
                        ? people.require(userKey)
                                .invoke(person -> person.note(signIn))
                                .map(DirectoryPerson::isDue)
                        : Uni.createFrom().item(false)));
    }

    /** Writes a record of somebody who was not known, unless somebody else has just done so; gives its key. */
    Uni<UUID> introduce(DirectoryAccount said, SignIn signIn) {
        return Panache.withTransaction(() -> people.makeAlone(signIn.person())
                .chain(() -> accounts.findLocked(signIn.person()))
                .chain(found -> found.map(known -> Uni.createFrom().item(known.userKey()))
                        .orElseGet(() -> make(said, signIn))));
    }

    private Uni<UUID> make(DirectoryAccount said, SignIn signIn) {
        var address = said.account().email();
        if (address == null) {
            return Uni.createFrom().failure(new ArrivalFailure.NoAddress());
        }
        var profile = DirectoryWords.profile(said.account(), address);
        var account = UserAccount.ofDirectory(signIn.person(), profile, ourselves, clock.instant());
        return accounts.persistAndFlush(account)
                .chain(() -> emails.claim(address, account.userKey()))
                .onFailure(EmailClaimed.class)
                .transform(_ -> new ArrivalFailure.AddressTaken())
                .chain(() -> people.persist(new DirectoryPerson(account.userKey(), said.identityProvider(), signIn)))
                .replaceWith(account.userKey());
    }
}
