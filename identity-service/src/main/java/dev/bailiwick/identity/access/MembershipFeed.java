package dev.bailiwick.identity.access;

/**
 * What access-service is told about a membership.
 *
 * @param version rises with every change of this membership; an older one changes nothing
 */
public record MembershipFeed(SubjectRef group, SubjectRef member, long version) {
    public MembershipFeed {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }
}
