package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.user.record.Conditions;
import dev.bailiwick.identity.user.record.Position;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists of groups and how many are in them, page by page: each page begins right after the last row of the one before. */
@ApplicationScoped
public class GroupPages {
    /** One page of those whose home lies in a visible scope. */
    public Uni<List<UserGroup>> page(GroupQuery query, List<ScopeRef> visible) {
        var conditions = conditions(query.filter(), visible);
        query.after().ifPresent(place -> after(conditions, query.order(), place));
        var direction = query.order().descending() ? " desc" : " asc";
        var text = "from UserGroup g where %s order by g.%s%s, g.id%s"
                .formatted(conditions, query.order().sort().word(), direction, direction);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery(text, UserGroup.class))
                        .setMaxResults(query.limit())
                        .getResultList()));
    }

    private static void after(Conditions conditions, GroupOrder order, Position place) {
        var attribute = "g." + order.sort().word();
        var beyond = order.descending() ? "<" : ">";
        conditions
                .where("%1$s %2$s= :value and (%1$s %2$s :value or g.id %2$s :id)".formatted(attribute, beyond))
                .with("value", order.sort().parse(place.value()))
                .with("id", place.key());
    }

    public Uni<Long> count(GroupFilter filter, List<ScopeRef> visible) {
        var conditions = conditions(filter, visible);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery(
                                "select count(*) from UserGroup g where " + conditions, Long.class))
                        .getSingleResult()));
    }

    private static Conditions conditions(GroupFilter filter, List<ScopeRef> visible) {
        var conditions = new Conditions().inside("g.homePath", visible);
        filter.search().ifPresent(text -> conditions.containing("g.searchText", text));
        filter.origin().ifPresent(origin -> conditions.where("g.origin = :origin", "origin", origin));
        return filter.ids().isEmpty() ? conditions : conditions.where("g.id in :ids", "ids", filter.ids());
    }

    /** How many people are in each of these; one without anybody is not mentioned. */
    public Uni<Map<UUID, Long>> memberCounts(List<UUID> groups) {
        if (groups.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                select m.groupId, count(*) from GroupMember m where m.groupId in :groups and m.member
                                group by m.groupId""", Object[].class)
                        .setParameter("groups", groups)
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]))));
    }
}
