package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.ScopePath;
import dev.bailiwick.identity.introduction.Postman;
import dev.bailiwick.identity.operation.Driver;
import dev.bailiwick.identity.operation.Inline;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.user.lifecycle.Availability;
import dev.bailiwick.identity.user.lifecycle.Changed;
import dev.bailiwick.identity.user.lifecycle.Creation;
import dev.bailiwick.identity.user.lifecycle.IssuedPassword;
import dev.bailiwick.identity.user.record.EmailClaimed;
import dev.bailiwick.identity.user.record.IdempotencyKey;
import dev.bailiwick.identity.user.record.IdempotencyKeys;
import dev.bailiwick.identity.user.record.KeyTaken;
import dev.bailiwick.identity.user.record.NewUser;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/** The door through which people are made, once for each idempotency key. */
@ApplicationScoped
class Creations {
    /** The person, and a temporary password unless he has signed in already. */
    record Outcome(Changed changed, Optional<IssuedPassword> password) {}

    private final UserRights rights;
    private final Availability availability;
    private final Creation creation;
    private final Users users;
    private final UserAccounts accounts;
    private final IdempotencyKeys keys;
    private final Inline inline;
    private final Driver driver;
    private final Postman postman;

    Creations(
            UserRights rights,
            Availability availability,
            Creation creation,
            Users users,
            UserAccounts accounts,
            IdempotencyKeys keys,
            Inline inline,
            Driver driver,
            Postman postman) {
        this.rights = rights;
        this.availability = availability;
        this.creation = creation;
        this.users = users;
        this.accounts = accounts;
        this.keys = keys;
        this.inline = inline;
        this.driver = driver;
        this.postman = postman;
    }

    Uni<Outcome> create(Asker asker, NewUser user, Optional<RepeatKey> key) {
        return rights.homeForCreating(asker, user.home())
                .chain(home -> unlessRepeated(
                        asker,
                        key,
                        () -> createNew(asker, user, home, key)
                                .onFailure(failure -> failure instanceof KeyTaken || failure instanceof EmailClaimed)
                                .recoverWithUni(failure -> unlessRepeated(
                                        asker, key, () -> Uni.createFrom().failure(failure)))));
    }

    private Uni<Outcome> unlessRepeated(Asker asker, Optional<RepeatKey> key, Supplier<Uni<Outcome>> otherwise) {
        return key.map(sent -> keys.lookUp(sent.id())
                        .chain(earlier -> earlier.map(found -> repeated(asker, found, sent))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(outcome ->
                        outcome.map(found -> Uni.createFrom().item(found)).orElseGet(otherwise));
    }

    /** What a repeated request gets; nothing when the attempt that it repeats has left nothing behind. */
    private Uni<Optional<Outcome>> repeated(Asker asker, IdempotencyKey earlier, RepeatKey sent) {
        if (!earlier.cameWith(sent.bodyDigest())) {
            return Uni.createFrom().failure(new UserFailure.KeyReused());
        }
        return driver.settle(earlier.userKey())
                .chain(() -> accounts.findByKey(earlier.userKey()))
                .chain(found -> found.map(account -> again(asker, account).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Outcome> again(Asker asker, UserAccount account) {
        return switch (account.status()) {
            case PROVISIONING, DELETING ->
                Uni.createFrom()
                        .failure(new UserFailure.WrongState("The first request with this key is still under way."));
            case INVITED ->
                users.renewPassword(asker, account.knownId())
                        .map(renewed ->
                                new Outcome(Changed.nothingIn(renewed.account()), Optional.of(renewed.password())));
            case ACTIVE, SUSPENDED -> Uni.createFrom().item(new Outcome(Changed.nothingIn(account), Optional.empty()));
        };
    }

    private Uni<Outcome> createNew(Asker asker, NewUser user, ScopePath home, Optional<RepeatKey> key) {
        return availability
                .requireFree(user.profile().email(), Optional.empty())
                .chain(() -> begin(asker, user, home, key))
                .chain(lease -> inline.run(lease, creation.run(lease)))
                .invoke(postman::wake)
                .map(created -> new Outcome(created.changed(), Optional.of(created.password())));
    }

    private Uni<Lease> begin(Asker asker, NewUser user, ScopePath home, Optional<RepeatKey> key) {
        return Panache.withTransaction(() -> creation.begin(user, home, asker.actor())
                .call(lease -> key.map(sent -> keys.remember(sent.id(), sent.bodyDigest(), lease.userKey()))
                        .orElseGet(() -> Uni.createFrom().voidItem())));
    }
}
