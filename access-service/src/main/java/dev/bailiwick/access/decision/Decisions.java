package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Answers questions from one snapshot. */
public record Decisions(Snapshot snapshot) {
    public Decision decide(Question question, Instant now) {
        Optional<SubjectId> subject = SubjectId.from(question.subject());
        Optional<Permission> permission = question.permission();
        Optional<ScopeId> place = question.resource().placeIn(snapshot);
        return subject.isPresent() && permission.isPresent() && place.isPresent()
                ? decide(subject.get(), permission.get(), place.get(), now)
                : Decision.denied(snapshot.revision());
    }

    /** For whoever knows the place already: the services' own guards. */
    public Decision decide(SubjectId subject, Permission permission, ScopeId place, Instant now) {
        return snapshot.subjects()
                .find(subject)
                .filter(known -> !known.suspended())
                .map(Subject::id)
                .flatMap(known -> firstRule(known, permission, place, now))
                .map(rule -> new Decision(snapshot.revision(), rule.id()))
                .orElse(Decision.denied(snapshot.revision()));
    }

    private Optional<Rule> firstRule(SubjectId subject, Permission permission, ScopeId place, Instant now) {
        Set<ScopeId> covering = Set.copyOf(snapshot.scopes().path(place));
        return Holders.of(snapshot, subject)
                .flatMap(holder -> snapshot.rules().of(holder).stream())
                .filter(rule -> covering.contains(rule.scope()))
                .filter(rule -> rule.isLive(now))
                .filter(rule -> snapshot.roles().broughtBy(rule.role()).contains(permission))
                .findFirst();
    }
}
