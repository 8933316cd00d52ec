package dev.bailiwick.identity.access;

/**
 * What access-service is told about a subject.
 *
 * @param version rises with every change of this subject; an older one changes nothing
 */
public record SubjectFeed(SubjectRef subject, ScopeRef homeScope, boolean suspended, long version, Origin origin) {
    public SubjectFeed {
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }
}
