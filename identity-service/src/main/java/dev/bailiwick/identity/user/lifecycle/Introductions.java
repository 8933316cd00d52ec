package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.introduction.Deliveries;
import dev.bailiwick.identity.introduction.LetterKind;
import dev.bailiwick.identity.introduction.Letters;
import dev.bailiwick.identity.introduction.NewLetter;
import dev.bailiwick.identity.user.record.IntroductionState;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The introductory email of each person: ordered here, and its fate noted on his record. */
@ApplicationScoped
public class Introductions implements Deliveries {
    private final Letters letters;
    private final UserAccounts accounts;
    private final Ledger ledger;

    Introductions(Letters letters, UserAccounts accounts, Ledger ledger) {
        this.letters = letters;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    /** Sends it again, when the check on the record does not throw. */
    public Uni<UserAccount> order(UUID userKey, Actor actor, Consumer<UserAccount> check) {
        return Panache.withTransaction(() -> accounts.lock(userKey)
                .invoke(check)
                .call(this::queue)
                .call(account -> ledger.record(actor, "user.introductory-email-ordered", account)));
    }

    /** Queues it in the transaction at hand. */
    Uni<Void> queue(UserAccount account) {
        account.introduction(IntroductionState.QUEUED, null);
        var profile = account.profile();
        return letters.queue(
                new NewLetter(account.userKey(), LetterKind.INTRODUCTION, profile.email(), profile.firstName()));
    }

    /** Moves one that still waits to the person's present address, in the transaction at hand. */
    Uni<Void> follow(UserAccount account) {
        return account.introductionState() == IntroductionState.QUEUED
                ? queue(account)
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> sent(UUID userKey) {
        return note(userKey, IntroductionState.SENT, null);
    }

    @Override
    public Uni<Void> failed(UUID userKey, String reason) {
        return note(userKey, IntroductionState.FAILED, reason);
    }

    private Uni<Void> note(UUID userKey, IntroductionState state, @Nullable String reason) {
        return accounts.findById(userKey)
                .onItem()
                .ifNotNull()
                .invoke(account -> account.introduction(state, reason))
                .replaceWithVoid();
    }
}
