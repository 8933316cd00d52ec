package dev.bailiwick.access.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A rule as the tables have it, with what decisions do not ask for. Only read here: the serial write writes. */
@Entity
@Immutable
@Table(name = "access_rule")
class RuleRow {
    @Id
    UUID id = new UUID(0, 0);

    @Column(columnDefinition = "text")
    String subject = "";

    @Column(columnDefinition = "text")
    String role = "";

    @Column(columnDefinition = "text")
    String scope = "";

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(columnDefinition = "text")
    @Nullable
    String reason;

    @Column(name = "created_at")
    Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by", columnDefinition = "text")
    String createdBy = "";
}
