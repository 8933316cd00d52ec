package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.access.ScopeRef;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lists of people, page by page: each page begins right after the last row of the one before, whatever was written since. */
@ApplicationScoped
public class UserPages {
    /** One page of those whom the caller may see, which is who lives in one of these scopes or below. */
    public Uni<List<UserAccount>> page(UserQuery query, List<ScopeRef> visible) {
        return selected("", query, visible, UserAccount.class);
    }

    /** The same page, without what is known of those people. */
    public Uni<List<Place>> places(UserQuery query, List<ScopeRef> visible) {
        var columns =
                "select u.id, u.userKey, %s ".formatted(query.order().field().expression());
        return selected(columns, query, visible, Object[].class)
                .map(rows -> rows.stream().map(UserPages::place).toList());
    }

    private static Place place(Object[] row) {
        return new Place((String) row[0], new Position(row[2].toString(), (UUID) row[1]));
    }

    private static <T> Uni<List<T>> selected(String columns, UserQuery query, List<ScopeRef> visible, Class<T> type) {
        var conditions = conditions(query.filter(), visible);
        query.after().ifPresent(place -> after(conditions, query.order(), place));
        var direction = query.order().descending() ? " desc" : " asc";
        var text = "%sfrom UserAccount u where %s order by %s%s, u.userKey%s"
                .formatted(columns, conditions, query.order().field().expression(), direction, direction);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery(text, type))
                        .setMaxResults(query.limit())
                        .getResultList()));
    }

    /** Said so that an index can begin at the place, instead of reading all that lies before it. */
    private static void after(Conditions conditions, UserOrder order, Position place) {
        var value = order.field().expression();
        var beyond = order.descending() ? "<" : ">";
        conditions
                .where("%1$s %2$s= :value and (%1$s %2$s :value or u.userKey %2$s :key)".formatted(value, beyond))
                .with("value", order.field().parse(place.value()))
                .with("key", place.key());
    }

    public Uni<Long> count(UserFilter filter, List<ScopeRef> visible) {
        var conditions = conditions(filter, visible);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery(
                                "select count(*) from UserAccount u where " + conditions, Long.class))
                        .getSingleResult()));
    }

    /** The ids of them all in no order, or of so many. */
    public Uni<List<String>> ids(UserFilter filter, List<ScopeRef> visible, int most) {
        var conditions = conditions(filter, visible);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery(
                                "select u.id from UserAccount u where " + conditions, String.class))
                        .setMaxResults(most)
                        .getResultList()));
    }

    /** One whose account is being made is nobody yet. */
    private static Conditions conditions(UserFilter filter, List<ScopeRef> visible) {
        var conditions = new Conditions().where("u.id is not null").inside("u.homePath", visible);
        filter.search().ifPresent(text -> conditions.containing("u.searchText", text));
        filter.status().ifPresent(status -> conditions.where("u.status = :status", "status", status));
        filter.origin().ifPresent(origin -> conditions.where("u.origin = :origin", "origin", origin));
        filter.ids().ifPresent(ids -> conditions.where("u.id in :ids", "ids", ids));
        filter.home().ifPresent(home -> conditions.where("array_contains(u.homePath, :home)", "home", home.toString()));
        return conditions;
    }
}
