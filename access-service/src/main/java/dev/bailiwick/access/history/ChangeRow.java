package dev.bailiwick.access.history;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A change as the tables have it. Only read here: the serial write writes. */
@Entity
@Immutable
@Table(name = "change")
class ChangeRow {
    @EmbeddedId
    ChangeKey key = new ChangeKey(0, 0);

    Instant at = Instant.EPOCH;

    @Column(columnDefinition = "text")
    String actor = "";

    @Column(name = "request_id", columnDefinition = "text")
    String requestId = "";

    @Column(columnDefinition = "text")
    String entity = "";

    @Column(columnDefinition = "text")
    String operation = "";

    @Column(columnDefinition = "text")
    @Nullable
    String subject;

    @Column(name = "group_id", columnDefinition = "text")
    @Nullable
    String groupId;

    // By the name that PostgreSQL itself has for text[], which is what validation compares.
    @Column(name = "shown_at", columnDefinition = "_text")
    String @Nullable [] shownAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, Object> before;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, Object> after;
}
