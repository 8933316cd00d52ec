package dev.bailiwick.access.guard;

import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;

/** What the path of a request names. What cannot be an id is of nothing that there is, and of nothing that can be made. */
public final class PathIds {

    private PathIds() {}

    /** Of a scope that must be there. */
    public static ScopeId scope(String type, String id) {
        return ScopeId.from(new Ref(type, id)).orElseThrow(Refusal::notFound);
    }

    /** Of a scope that there may be from now on. */
    public static ScopeId newScope(String type, String id) {
        return ScopeId.from(new Ref(type, id)).orElseThrow(() -> impossible("scope"));
    }

    /** Of a subject that must be there. */
    public static SubjectId subject(String type, String id) {
        return SubjectId.from(new Ref(type, id)).orElseThrow(Refusal::notFound);
    }

    /** Of a subject that there may be from now on. */
    public static SubjectId newSubject(String type, String id) {
        return SubjectId.from(new Ref(type, id)).orElseThrow(() -> impossible("subject"));
    }

    /** Of a group that must be there. */
    public static SubjectId group(String id) {
        return subject(SubjectKind.GROUP.toString(), id);
    }

    private static Refused impossible(String what) {
        return Refusal.invalid("id", "format", "There can be no " + what + " of this type and id.");
    }
}
