package dev.bailiwick.access.rule;

import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rules from the tables, in the order of their ids, which is that of their making. */
@ApplicationScoped
class RuleRepository implements PanacheRepositoryBase<RuleRow, UUID> {

    @WithSession
    Uni<List<RuleRow>> withIds(Collection<RuleId> ids) {
        return list("id in ?1 order by id", ids.stream().map(RuleId::value).toList());
    }

    @WithSession
    Uni<List<RuleRow>> page(RuleFilter filter, Optional<RuleId> after, int most) {
        var query = query(filter);
        after.ifPresent(last -> query.and("id > :after", "after", last.value()));
        return find(query.text() + " order by id", query.parameters)
                .page(0, most)
                .list();
    }

    @WithSession
    Uni<Long> count(RuleFilter filter) {
        var query = query(filter);
        return count(query.text(), query.parameters);
    }

    private static Query query(RuleFilter filter) {
        var query = new Query();
        if (!filter.visible().contains(ScopeId.ROOT)) {
            query.and(
                    "scope in (select s.id from ScopeRow s where array_intersects(s.path, :visible))",
                    "visible",
                    texts(filter.visible()).toArray(String[]::new));
        }
        filter.subjects().ifPresent(subjects -> query.and("subject in :subjects", "subjects", texts(subjects)));
        filter.role().ifPresent(role -> query.and("role = :role", "role", role.value()));
        filter.scopes().ifPresent(scopes -> query.and("scope in :scopes", "scopes", texts(scopes)));
        return query;
    }

    private static List<String> texts(List<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String condition, String parameter, Object value) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }

        String text() {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }
    }
}
