package dev.bailiwick.identity.audit;

import dev.bailiwick.identity.access.SubjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One thing that was done, as it is kept for good; once written, it never changes. */
@Entity
@Immutable
class AuditEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Instant at;
    String actorType;
    String actorId;
    String action;
    UUID userKey;

    @Nullable
    String userId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> details;

    String requestId;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    AuditEvent() {}

    AuditEvent(Actor actor, Deed deed, Instant at) {
        this.at = at;
        this.actorType = actor.subject().type();
        this.actorId = actor.subject().id();
        this.action = deed.action();
        this.userKey = deed.userKey();
        this.userId = deed.userId().orElse(null);
        this.details = deed.details();
        this.requestId = actor.requestId();
    }

    AuditEntry entry() {
        return new AuditEntry(
                Objects.requireNonNull(id),
                at,
                new Actor(new SubjectRef(actorType, actorId), requestId),
                action,
                Optional.ofNullable(userId),
                Map.copyOf(details));
    }
}
