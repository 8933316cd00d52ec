package dev.bailiwick.access.decision.data;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/** All known subjects, those of each home scope, and the tombstones of the deleted ones. */
public record SubjectIndex(
        Pages<SubjectId, Subject> subjects, Pages<SubjectId, Long> tombstones, Relation<ScopeId, SubjectId> homes) {
    static final SubjectIndex EMPTY = new SubjectIndex(Pages.empty(), Pages.empty(), Relation.empty());

    public Optional<Subject> find(SubjectId id) {
        return Optional.ofNullable(subjects.get(id));
    }

    public boolean contains(SubjectId id) {
        return subjects.containsKey(id);
    }

    public Collection<Subject> all() {
        return subjects.values();
    }

    public SortedSet<SubjectId> at(ScopeId home) {
        return homes.of(home);
    }

    /** The version of the deletion, when a subject of that id was deleted: nobody will ever have that id again. */
    public OptionalLong deletedAt(SubjectId id) {
        Long version = tombstones.get(id);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    SubjectIndex with(Subject subject) {
        SubjectId id = subject.id();
        Misfit.unless(!tombstones.containsKey(id), "the subject was deleted", id);
        Subject before = subjects.get(id);
        Misfit.unless(before == null || before.version() <= subject.version(), "a later version is known", subject);
        Relation<ScopeId, SubjectId> moved = before == null ? homes : homes.minus(before.home(), id);
        return new SubjectIndex(subjects.plus(id, subject), tombstones, moved.plus(subject.home(), id));
    }

    /** A deletion may come before anything else was heard of the subject; the tombstone keeps late news out. */
    SubjectIndex without(SubjectId id, long version) {
        Misfit.unless(!tombstones.containsKey(id), "the subject was deleted before", id);
        Subject before = subjects.get(id);
        Relation<ScopeId, SubjectId> left = before == null ? homes : homes.minus(before.home(), id);
        return new SubjectIndex(subjects.minus(id), tombstones.plus(id, version), left);
    }
}
