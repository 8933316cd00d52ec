package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;

/** A member of a group, which may be a group itself; the version is that of whoever feeds us. */
public record Membership(SubjectId group, SubjectId member, long version) {
    public Membership {
        if (group.kind() != SubjectKind.GROUP) {
            throw new IllegalArgumentException("only a group has members: " + group);
        }
        if (group.equals(member)) {
            throw new IllegalArgumentException("a group is no member of itself: " + group);
        }
        if (version < 0) {
            throw new IllegalArgumentException("a version is not negative: " + version);
        }
    }
}
