package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.DirectoryAccount;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.directory.SignIn;
import dev.bailiwick.identity.operation.Busy;
import dev.bailiwick.identity.operation.Driver;
import dev.bailiwick.identity.operation.Inline;
import dev.bailiwick.identity.user.record.ClaimedEmails;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door for people who come themselves: behind it everybody who has to know them does. */
@ApplicationScoped
public class Arrivals {
    /** How often and at which pause, in milliseconds, somebody looks after an arrival that somebody else drives. */
    private static final int LOOKS = 50;

    private static final long PAUSE = 100;

    private final UserAccounts accounts;
    private final ClaimedEmails emails;
    private final DirectoryPeople people;
    private final SignIns signIns;
    private final Following following;
    private final Inline inline;
    private final Driver driver;
    private final Directory directory;
    private final AccessService access;
    private final Vertx vertx;

    Arrivals(
            UserAccounts accounts,
            ClaimedEmails emails,
            DirectoryPeople people,
            SignIns signIns,
            Following following,
            Inline inline,
            Driver driver,
            Directory directory,
            AccessService access,
            Vertx vertx) {
        this.accounts = accounts;
        this.emails = emails;
        this.people = people;
        this.signIns = signIns;
        this.following = following;
        this.inline = inline;
        this.driver = driver;
        this.directory = directory;
        this.access = access;
        this.vertx = vertx;
    }

    /**
     * The record of whoever comes with this sign-in; of somebody from a directory as that described him then. Empty for
     * whoever is nobody: neither known here nor of a directory.
     */
    public Uni<Optional<UserAccount>> present(SignIn signIn, String requestId) {
        return accounts.find(signIn.person())
                .chain(found -> found.map(account -> known(account, signIn, requestId))
                        .orElseGet(() -> stranger(signIn, requestId)));
    }

    private Uni<Optional<UserAccount>> known(UserAccount account, SignIn signIn, String requestId) {
        return isNews(account, signIn)
                .chain(news -> news
                        ? signIns.note(account.userKey(), signIn)
                                .chain(due -> due ? follow(account.userKey(), requestId) : nothing())
                                .chain(() -> accounts.find(signIn.person()))
                        : Uni.createFrom().item(Optional.of(account)));
    }

    private Uni<Boolean> isNews(UserAccount account, SignIn signIn) {
        return account.origin() == Origin.LOCAL
                ? Uni.createFrom().item(account.isNews(signIn.at()))
                : people.lookUp(account.userKey())
                        .map(found -> found.map(person -> person.isDue() || person.isNews(signIn))
                                .orElse(false));
    }

    private Uni<Optional<UserAccount>> stranger(SignIn signIn, String requestId) {
        return introduced(signIn)
                .chain(key -> key.map(known -> follow(known, requestId).chain(() -> accounts.find(signIn.person())))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** Hears of a sign-in elsewhere. What is to be followed is left to the {@link DueSweep}. */
    Uni<Void> hear(SignIn signIn) {
        return accounts.find(signIn.person())
                .chain(found -> found.map(account -> isNews(account, signIn)
                                .chain(news -> news
                                        ? signIns.note(account.userKey(), signIn)
                                                .replaceWithVoid()
                                        : nothing()))
                        .orElseGet(() -> introduced(signIn).replaceWithVoid()));
    }

    /** The key of a new record, for somebody who is of a directory. */
    private Uni<Optional<UUID>> introduced(SignIn signIn) {
        return directory
                .findOfDirectory(signIn.person())
                .chain(said -> said.map(found -> introduced(found, signIn))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<UUID>> introduced(DirectoryAccount said, SignIn signIn) {
        return settleOwnerOf(said.account().email())
                .chain(() -> signIns.introduce(said, signIn))
                .map(Optional::of);
    }

    /** What an earlier attempt to make somebody with this address has left may be about to go. */
    private Uni<Void> settleOwnerOf(@Nullable EmailAddress address) {
        return address == null
                ? nothing()
                : emails.ownerOf(address)
                        .chain(owner -> owner.map(driver::settle).orElseGet(Arrivals::nothing));
    }

    private Uni<Void> follow(UUID userKey, String requestId) {
        return following
                .begin(userKey, requestId)
                .chain(lease -> inline.run(lease, following.carryForward(lease)))
                .onFailure(Busy.class)
                .recoverWithUni(() -> settled(userKey));
    }

    /**
     * Somebody else drives it, or an outage has left it. What has to answer is asked first, so that nobody's patience counts
     * as an attempt.
     */
    private Uni<Void> settled(UUID userKey) {
        return access.scope(ScopeRef.ROOT).chain(() -> driver.settle(userKey)).chain(() -> look(userKey, LOOKS));
    }

    private Uni<Void> look(UUID userKey, int times) {
        return people.lookUp(userKey).chain(found -> {
            if (found.filter(DirectoryPerson::isDue).isEmpty()) {
                return nothing();
            }
            return times == 0
                    ? Uni.createFrom().failure(new ArrivalFailure.UnderWay())
                    : pause().chain(() -> look(userKey, times - 1));
        });
    }

    /** Comes back on the same context, where Hibernate keeps its session. */
    private Uni<Void> pause() {
        return Uni.createFrom().emitter(waiter -> vertx.setTimer(PAUSE, _ -> waiter.complete(null)));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
