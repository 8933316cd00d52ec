package dev.bailiwick.access.history;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record of changes from its table. */
@ApplicationScoped
class ChangeRepository implements PanacheRepositoryBase<ChangeRow, ChangeKey> {

    @WithSession
    Uni<List<ChangeRow>> page(ChangeFilter filter, Optional<ChangeKey> beyond, int most) {
        var query = query(filter);
        beyond.ifPresent(key -> query.and(filter.order().condition())
                .with("revision", key.revision())
                .with("ordinal", key.ordinal()));
        return find(query.text() + filter.order().clause(), query.parameters)
                .page(0, most)
                .list();
    }

    @WithSession
    Uni<Long> count(ChangeFilter filter) {
        var query = query(filter);
        return count(query.text(), query.parameters);
    }

    private static Query query(ChangeFilter filter) {
        var query = new Query().and("key.revision <= :upTo").with("upTo", filter.upTo());
        if (!filter.visible().contains(ScopeId.ROOT)) {
            query.and("array_intersects(shownAt, :visible)").with("visible", texts(filter.visible()));
        }
        filter.after().ifPresent(revision -> query.and("key.revision > :after").with("after", revision));
        filter.entity().ifPresent(entity -> query.and("entity = :entity").with("entity", entity));
        filter.actor().ifPresent(actor -> query.and("actor = :actor").with("actor", actor.toString()));
        filter.subject().ifPresent(subject -> query.and(about(subject)).with("subject", subject.toString()));
        return query;
    }

    /** Only a group is the group of a membership. */
    private static String about(SubjectId subject) {
        return subject.kind() == SubjectKind.GROUP
                ? "(subject = :subject or groupId = :subject)"
                : "subject = :subject";
    }

    private static String[] texts(List<ScopeId> ids) {
        return ids.stream().map(ScopeId::toString).toArray(String[]::new);
    }

    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Query and(String condition) {
            conditions.add(condition);
            return this;
        }

        Query with(String parameter, Object value) {
            parameters.put(parameter, value);
            return this;
        }

        String text() {
            return String.join(" and ", conditions);
        }
    }
}
