package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.directory.SignIn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which directory somebody comes from, the newest sign-in of his, and the one that his record follows.
 *
 * <p>All times are Keycloak's, so that no clock is compared with another. A token tells them in seconds and an event in
 * milliseconds, which is why the session counts as well.
 */
@Entity
class DirectoryPerson {
    /** Token and event of one sign-in tell almost the same time. */
    private static final Duration SAME = Duration.ofSeconds(5);

    @Id
    private UUID userKey;

    private String identityProvider;
    private Instant signedInAt;
    private String session;
    private @Nullable Instant followedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    DirectoryPerson() {}

    DirectoryPerson(UUID userKey, String identityProvider, SignIn signIn) {
        this.userKey = userKey;
        this.identityProvider = identityProvider;
        this.signedInAt = signIn.at();
        this.session = signIn.session();
    }

    String identityProvider() {
        return identityProvider;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    /** Notes a sign-in; an earlier one than the newest is old news. */
    void note(SignIn signIn) {
        if (isNews(signIn)) {
            var next = signedInAt.plusMillis(1);
            signedInAt = signIn.at().isAfter(next) ? signIn.at() : next;
            session = signIn.session();
        }
    }

    boolean isNews(SignIn signIn) {
        return session.equals(signIn.session())
                ? signIn.at().isAfter(signedInAt.plus(SAME))
                : signIn.at().getEpochSecond() >= signedInAt.getEpochSecond();
    }

    /** Whether the directory has said something that the record does not follow yet. */
    boolean isDue() {
        return followedAt == null || followedAt.isBefore(signedInAt);
    }

    /** The record follows what the directory said at this sign-in. */
    void followed(Instant signIn) {
        followedAt = signIn;
    }
}
