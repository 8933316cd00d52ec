package dev.bailiwick.identity.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.SignIn;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DirectoryPersonTest {
    private static final Instant TEN = Instant.parse("2026-01-01T10:00:00Z");

    private final DirectoryPerson person = followed(signIn("a", TEN));

    @Test
    void whoArrivesIsDue() {
        assertThat(new DirectoryPerson(UUID.randomUUID(), "acme", signIn("a", TEN)).isDue())
                .isTrue();
    }

    @Test
    void whatWasFollowedIsDueNoMore() {
        assertThat(person.isDue()).isFalse();
    }

    @Test
    void theEventOfASignInIsNoNewsAfterItsToken() {
        assertNoNews(signIn("a", TEN.plusMillis(700)));
    }

    @Test
    void theTokenOfASignInIsNoNewsAfterItsEvent() {
        var heard = followed(signIn("a", TEN.plusMillis(700)));

        assertThat(heard.isNews(signIn("a", TEN))).isFalse();
    }

    @Test
    void aLaterSignInIsDue() {
        assertNews(signIn("b", TEN.plusSeconds(1)));
    }

    @Test
    void anotherSessionOfTheSameSecondIsDue() {
        assertNews(signIn("b", TEN));
    }

    @Test
    void anEarlierSessionIsOldNews() {
        assertNoNews(signIn("before", TEN.minusSeconds(1)));
    }

    @Test
    void whoProvesHimselfOnceMoreInTheSameSessionIsDue() {
        assertNews(signIn("a", TEN.plusSeconds(60)));
    }

    @Test
    void aSignInThatCameWhileAnotherWasFollowedRemainsDue() {
        var followed = person.signedInAt();
        person.note(signIn("b", TEN));
        person.followed(followed);

        assertThat(person.isDue()).isTrue();
    }

    private void assertNews(SignIn signIn) {
        person.note(signIn);
        assertThat(person.isDue()).isTrue();
    }

    private void assertNoNews(SignIn signIn) {
        person.note(signIn);
        assertThat(person.isDue()).isFalse();
    }

    private static DirectoryPerson followed(SignIn signIn) {
        var person = new DirectoryPerson(UUID.randomUUID(), "acme", signIn);
        person.followed(person.signedInAt());
        return person;
    }

    private static SignIn signIn(String session, Instant at) {
        return new SignIn(new AccountId("dana"), at, session);
    }
}
