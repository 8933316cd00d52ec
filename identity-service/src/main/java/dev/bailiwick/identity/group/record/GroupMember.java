package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.access.MembershipFeed;
import dev.bailiwick.identity.access.SubjectRef;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** That somebody is in a group, or was in it and access-service has yet to hear that he is no more. */
@Entity
@IdClass(GroupMemberId.class)
public class GroupMember {
    @Id
    private UUID groupId;

    @Id
    private UUID userKey;

    private boolean member;
    private long version;
    boolean told;
    Instant joinedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    GroupMember() {}

    /**
     * Somebody who is new in a group.
     *
     * @param version of the telling of it
     */
    public GroupMember(UUID groupId, UUID userKey, long version, Instant now) {
        this.groupId = groupId;
        this.userKey = userKey;
        joined(version, now);
    }

    public UUID groupId() {
        return groupId;
    }

    public boolean isMember() {
        return member;
    }

    /** He is in it again before access-service heard that he was not. */
    public final void joined(long newVersion, Instant now) {
        member = true;
        version = newVersion;
        told = false;
        joinedAt = now;
    }

    public void left(long newVersion) {
        member = false;
        version = newVersion;
        told = false;
    }

    /** What access-service is told of it. */
    public MembershipFeed feed(SubjectRef person) {
        return new MembershipFeed(SubjectRef.group(groupId.toString()), person, version);
    }
}
