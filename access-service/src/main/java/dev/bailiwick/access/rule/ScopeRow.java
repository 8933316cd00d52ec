package dev.bailiwick.access.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A scope as the tables have it, for finding what lies below one. */
@Entity
@Immutable
@Table(name = "scope")
class ScopeRow {
    @Id
    @Column(columnDefinition = "text")
    String id = "";

    // By the name that PostgreSQL itself has for text[], which is what validation compares.
    @Column(columnDefinition = "_text")
    String[] path = {};
}
