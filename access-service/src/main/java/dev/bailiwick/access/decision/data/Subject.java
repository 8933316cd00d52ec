package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;

/**
 * Somebody known who acts. The version is that of whoever feeds us, rising with each fact about this subject. Whoever
 * is suspended is denied everything; a group's own suspension takes nothing from its members.
 */
public record Subject(SubjectId id, ScopeId home, boolean suspended, long version, Origin origin) {
    public Subject {
        if (version < 0) {
            throw new IllegalArgumentException("a version is not negative: " + version);
        }
    }

    public boolean isLocal() {
        return origin == Origin.LOCAL;
    }
}
