package dev.bailiwick.identity.user.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.access.ScopePath;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.directory.Profile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserAccountTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final ScopeRef CLUSTER = new ScopeRef("cluster", "c1");

    @Test
    void aNewOneIsNotSettledAndNobodyYet() {
        var account = newAccount();

        assertThat(account.status()).isEqualTo(Status.PROVISIONING);
        assertThat(account.isSettled()).isFalse();
        assertThat(account.id()).isEmpty();
    }

    @Test
    void everyFeedHasAHigherVersionThanTheOneBefore() {
        var account = invited();

        var first = account.nextFeed();
        var second = account.nextFeed(CLUSTER, true);

        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(account.nextFeedVersion()).isGreaterThan(second.version());
    }

    @Test
    void aFeedTellsWhatTheRecordSays() {
        var account = invited();
        account.suspended(NOW);

        var feed = account.nextFeed();

        assertThat(feed.homeScope()).isEqualTo(CLUSTER);
        assertThat(feed.suspended()).isTrue();
    }

    @Test
    void aResumedOneIsWhatItWasBefore() {
        var never = invited();
        never.suspended(NOW);
        never.resumed(NOW);
        var signedIn = invited();
        signedIn.signedIn(NOW, NOW);
        signedIn.suspended(NOW);
        signedIn.resumed(NOW);

        assertThat(never.status()).isEqualTo(Status.INVITED);
        assertThat(signedIn.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aSuspendedOneThatTurnsOutToHaveSignedInIsActiveWhenResumed() {
        var account = invited();
        account.suspended(NOW);

        account.passwordChosen(NOW);
        assertThat(account.status()).isEqualTo(Status.SUSPENDED);

        account.resumed(NOW);
        assertThat(account.status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void neitherSuspensionNorAnExpiredPasswordAllowsSigningIn() {
        var account = invited();
        assertThat(account.maySignIn()).isTrue();

        account.passwordExpired(NOW);
        assertThat(account.maySignIn()).isFalse();
        account.suspended(NOW);
        account.resumed(NOW);
        assertThat(account.maySignIn()).isFalse();

        account.passwordIssued(NOW, NOW);
        assertThat(account.maySignIn()).isTrue();
    }

    @Test
    void thePathLeadsToTheHome() {
        assertThat(newAccount().homePath().scopes()).containsExactly(ScopeRef.ROOT, CLUSTER);
    }

    private static UserAccount newAccount() {
        var profile = new Profile(new EmailAddress("ana@example.com"), "Ana", null);
        return new UserAccount(
                UUID.randomUUID(),
                new NewUser(profile, CLUSTER, false),
                new ScopePath(List.of(ScopeRef.ROOT, CLUSTER)),
                SubjectRef.serviceAccount("tests"),
                NOW);
    }

    private static UserAccount invited() {
        var account = newAccount();
        account.accountMade(new AccountId("an-id"));
        account.invited(NOW.plusSeconds(60), NOW);
        return account;
    }
}
