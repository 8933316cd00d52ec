package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopePath;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.access.SubjectFeed;
import dev.bailiwick.identity.access.SubjectRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group of people. One of a directory is known by that directory and its name there; its id is ours. */
@Entity
public class UserGroup {
    /** Nothing of a directory's group changes: its name is what it is known by, and its home is the root. */
    private static final long ONLY_VERSION = 1;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable String identityProvider;
    private String name;
    private String homeType;
    private String homeId;
    private String[] homePath;
    private boolean told;
    private Instant createdAt;
    private Instant updatedAt;

    /** PostgreSQL makes it from the name. */
    @Column(insertable = false, updatable = false)
    @Nullable
    String searchText;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    UserGroup() {}

    public UUID id() {
        return id;
    }

    public SubjectRef subject() {
        return SubjectRef.group(id.toString());
    }

    public Origin origin() {
        return origin;
    }

    /** What Keycloak calls the directory that it is of; a group that was made here is of none. */
    public Optional<String> identityProvider() {
        return Optional.ofNullable(identityProvider);
    }

    public String name() {
        return name;
    }

    public ScopeRef home() {
        return new ScopeRef(homeType, homeId);
    }

    /** The path of the home scope, from the root. */
    public ScopePath homePath() {
        return ScopePath.parse(homePath);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean isTold() {
        return told;
    }

    /** access-service knows it. */
    public void told() {
        told = true;
    }

    /** What access-service is told of it. */
    public SubjectFeed feed() {
        return new SubjectFeed(subject(), home(), false, ONLY_VERSION, origin);
    }
}
