package dev.bailiwick.identity.operation;

import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.audit.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is under way for one person: a row from the intent to the outcome, and never longer. */
@Entity
public class Operation {
    /** Where an operation is being driven to. */
    enum Direction {
        FORWARD,
        BACK
    }

    @Id
    private UUID userKey;

    @Enumerated(EnumType.STRING)
    private OperationKind kind;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private boolean irrevocable;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> payload;

    private String actorType;
    private String actorId;
    private String requestId;
    private int attempts;
    Instant nextAttemptAt;
    private @Nullable UUID lease;
    private @Nullable Instant leasedUntil;
    boolean parked;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    Operation() {}

    Operation(Intent intent, Instant now) {
        this.userKey = intent.userKey();
        this.kind = intent.kind();
        this.direction = Direction.FORWARD;
        this.payload = intent.payload();
        this.actorType = intent.actor().subject().type();
        this.actorId = intent.actor().subject().id();
        this.requestId = intent.actor().requestId();
        this.nextAttemptAt = now;
        this.createdAt = now;
    }

    public OperationKind kind() {
        return kind;
    }

    public Actor actor() {
        return new Actor(new SubjectRef(actorType, actorId), requestId);
    }

    public Map<String, String> payload() {
        return Map.copyOf(payload);
    }

    /** From here on what was done cannot be taken back. */
    public void passPointOfNoReturn() {
        irrevocable = true;
        direction = Direction.FORWARD;
    }

    UUID userKey() {
        return userKey;
    }

    Direction direction() {
        return direction;
    }

    boolean isIrrevocable() {
        return irrevocable;
    }

    int attempts() {
        return attempts;
    }

    boolean isLeased(Instant now) {
        return leasedUntil != null && leasedUntil.isAfter(now);
    }

    boolean isHeldBy(Lease claimed, Instant now) {
        return claimed.token().equals(lease) && isLeased(now);
    }

    void leaseTo(Lease holder, Instant until) {
        lease = holder.token();
        leasedUntil = until;
    }

    void release() {
        lease = null;
        leasedUntil = null;
    }

    /** Turns an operation that can be taken back; a cancelled one stays cancelled. */
    void turnBack() {
        if (!irrevocable) {
            direction = Direction.BACK;
        }
    }

    void tryAgainAt(Instant when, boolean nowParked) {
        attempts++;
        nextAttemptAt = when;
        parked = nowParked;
        release();
    }
}
