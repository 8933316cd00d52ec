package dev.bailiwick.access.membership;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.change.Put;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.MembershipGraph;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Refusal;
import java.util.List;
import java.util.stream.Stream;

/** What changes when a fact about a subject arrives, and who may say it. Late and repeated facts change nothing. */
final class SubjectPlans {
    static final Permission CREATE = Permission.of("subject:create");
    static final Permission READ = Permission.of("subject:read");
    static final Permission UPDATE = Permission.of("subject:update");
    static final Permission DELETE = Permission.of("subject:delete");

    private SubjectPlans() {}

    static Outcome<Put> put(Authority authority, Subject fact) {
        return authority
                .snapshot()
                .subjects()
                .find(fact.id())
                .map(known -> update(authority, known, fact))
                .orElseGet(() -> create(authority, fact));
    }

    private static Outcome<Put> create(Authority authority, Subject fact) {
        authority.demandAtNamed(CREATE, fact.home(), "homeScope");
        if (authority.snapshot().subjects().deletedAt(fact.id()).isPresent()) {
            throw new Refusal.SubjectWasDeleted(fact.id()).thrown();
        }
        return new Outcome<>(List.of(new Change.SubjectPut(fact)), Put.CREATED);
    }

    private static Outcome<Put> update(Authority authority, Subject known, Subject fact) {
        authority.demandOrHide(
                UPDATE, READ, known.home(), () -> authority.demandAtNamed(CREATE, fact.home(), "homeScope"));
        if (fact.version() <= known.version()) {
            return Outcome.unchanged(Put.KNOWN);
        }
        authority.demandAtNamed(UPDATE, fact.home(), "homeScope");
        return new Outcome<>(List.of(new Change.SubjectPut(fact)), Put.KNOWN);
    }

    /** The deletion of somebody who was never heard of is kept as well: news of him may be on its way still. */
    static Outcome<SubjectId> remove(Authority authority, SubjectId id, long version) {
        var snapshot = authority.snapshot();
        var known = snapshot.subjects().find(id);
        authority.demandOrHide(DELETE, READ, known.map(Subject::home).orElse(ScopeId.ROOT));
        var isLate = known.filter(subject -> version <= subject.version()).isPresent();
        if (isLate || snapshot.subjects().deletedAt(id).isPresent()) {
            return Outcome.unchanged(id);
        }
        var changes = Stream.of(
                        rulesOf(snapshot, id),
                        membershipsOf(snapshot, id),
                        Stream.of(new Change.SubjectDeleted(id, version)))
                .<Change>flatMap(part -> part)
                .toList();
        return new Outcome<>(changes, id);
    }

    private static Stream<Change> rulesOf(Snapshot snapshot, SubjectId id) {
        return snapshot.rules().of(id).stream().map(Rule::id).map(Change.RuleDeleted::new);
    }

    private static Stream<Change> membershipsOf(Snapshot snapshot, SubjectId id) {
        MembershipGraph graph = snapshot.memberships();
        var inGroups = graph.groupsOf(id).stream().flatMap(group -> graph.find(group, id).stream());
        var ofMembers = graph.membersOf(id).stream().flatMap(member -> graph.find(id, member).stream());
        return Stream.concat(inGroups, ofMembers).map(Change.MembershipDeleted::new);
    }
}
