package dev.bailiwick.access.membership;

import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import dev.bailiwick.access.platform.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Subjects of a kind, as far as the caller may read things of that kind at their homes. */
record SubjectSearch(SubjectKind kind, boolean withoutAccess, boolean total) {

    /** What makes the list another list. */
    List<?> identity() {
        return List.of("subjects", kind, withoutAccess);
    }

    Page<Reference> page(Authority authority, Paging paging) {
        var snapshot = authority.snapshot();
        var wanted = wantedBy(authority);
        var found = paging.smallest(ofKind(snapshot), paging.after().flatMap(SubjectId::parse), wanted);
        var count = total ? Optional.of(ofKind(snapshot).filter(wanted).count()) : Optional.<Long>empty();
        return paging.page(found, SubjectId::toString, References::of, count);
    }

    private Stream<SubjectId> ofKind(Snapshot snapshot) {
        return snapshot.subjects().all().stream().map(Subject::id).filter(id -> id.kind() == kind);
    }

    private Predicate<SubjectId> wantedBy(Authority authority) {
        var readable = readableBy(authority, kind);
        var holdings = authority.holdings();
        return withoutAccess ? readable.and(id -> !holdings.hasAccess(id)) : readable;
    }

    /** Those that are known, at whose home the caller may read what is of this kind; far fewer homes than subjects. */
    static Predicate<SubjectId> readableBy(Authority authority, SubjectKind kind) {
        var subjects = authority.snapshot().subjects();
        var reach = authority.reach(Authority.read(kind.type()));
        Map<ScopeId, Boolean> homes = new HashMap<>();
        return id -> subjects.find(id)
                .filter(subject -> homes.computeIfAbsent(subject.home(), reach::covers))
                .isPresent();
    }
}
