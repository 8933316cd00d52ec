package dev.bailiwick.identity.introduction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter in the outbox, from its order to its fate. */
@Entity
class Letter {
    enum State {
        QUEUED,
        SENT,
        FAILED
    }

    /** A mail server that has taken none in this time will not take this one. */
    private static final Duration WORTH_TRYING = Duration.ofDays(2);

    @Id
    private UUID id;

    private UUID userKey;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private String recipient;
    private @Nullable String firstName;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    String reason;

    private int attempts;
    Instant nextAttemptAt;
    private @Nullable UUID lease;

    @Nullable
    Instant leasedUntil;

    private Instant createdAt;

    @Nullable
    Instant sentAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    Letter() {}

    Letter(NewLetter letter, Instant now) {
        this.id = UUID.randomUUID();
        this.userKey = letter.userKey();
        this.kind = letter.kind();
        this.recipient = letter.recipient().value();
        this.firstName = letter.firstName();
        this.state = State.QUEUED;
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    UUID id() {
        return id;
    }

    UUID userKey() {
        return userKey;
    }

    LetterKind kind() {
        return kind;
    }

    String recipient() {
        return recipient;
    }

    Optional<String> firstName() {
        return Optional.ofNullable(firstName);
    }

    int attempts() {
        return attempts;
    }

    void leaseTo(UUID token, Instant until) {
        lease = token;
        leasedUntil = until;
    }

    boolean isHeldBy(UUID token) {
        return token.equals(lease) && state == State.QUEUED;
    }

    boolean isWorthTrying(Instant now) {
        return createdAt.plus(WORTH_TRYING).isAfter(now);
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        release();
    }

    void failed(String why) {
        state = State.FAILED;
        reason = why;
        release();
    }

    void tryAgainAt(Instant when) {
        attempts++;
        nextAttemptAt = when;
        release();
    }

    private void release() {
        lease = null;
        leasedUntil = null;
    }
}
