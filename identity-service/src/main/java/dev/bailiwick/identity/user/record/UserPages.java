package dev.bailiwick.identity.user.record;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists of people, page by page: each page begins right after the last row of the one before, whatever was written since. */
@ApplicationScoped
public class UserPages {
    /** One page of those who come into question. */
    public Uni<List<UserAccount>> page(UserQuery query, Candidates candidates) {
        var conditions = conditions(query.filter(), candidates);
        query.after().ifPresent(place -> after(conditions, query.order(), place));
        var direction = query.order().descending() ? " desc" : " asc";
        var text = "from UserAccount u where %s order by %s%s, u.userKey%s"
                .formatted(conditions, query.order().field().expression(), direction, direction);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery(text, UserAccount.class))
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

    public Uni<Long> count(UserFilter filter, Candidates candidates) {
        var conditions = conditions(filter, candidates);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery(
                                "select count(*) from UserAccount u where " + conditions, Long.class))
                        .getSingleResult()));
    }

    /** One whose account is being made is nobody yet. */
    private static Conditions conditions(UserFilter filter, Candidates candidates) {
        var conditions = new Conditions().where("u.id is not null").inside("u.homePath", candidates.visible());
        filter.search().ifPresent(text -> conditions.containing("u.searchText", text));
        filter.status().ifPresent(status -> conditions.where("u.status = :status", "status", status));
        filter.origin().ifPresent(origin -> conditions.where("u.origin = :origin", "origin", origin));
        candidates.among().ifPresent(ids -> conditions.where("u.id in :among", "among", ids));
        filter.ids().ifPresent(ids -> conditions.where("u.id in :ids", "ids", ids));
        filter.home().ifPresent(home -> conditions.where("array_contains(u.homePath, :home)", "home", home.toString()));
        return conditions;
    }
}
