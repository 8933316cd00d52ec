package dev.bailiwick.identity.user.record;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists of people, page by page: each page begins right after the last row of the one before, whatever was written since. */
@ApplicationScoped
public class UserPages {
    /** One page of those who come into question. */
    public Uni<List<UserAccount>> page(UserQuery query, Candidates candidates) {
        var list = UserList.of(query.filter(), candidates).after(query.order(), query.after());
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> with(
                                session.createSelectionQuery(list.select(query.order()), UserAccount.class),
                                list.parameters())
                        .setMaxResults(query.limit())
                        .getResultList()));
    }

    public Uni<Long> count(UserFilter filter, Candidates candidates) {
        var list = UserList.of(filter, candidates);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> with(session.createSelectionQuery(list.count(), Long.class), list.parameters())
                        .getSingleResult()));
    }

    private static <T> Mutiny.SelectionQuery<T> with(Mutiny.SelectionQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
