package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.user.record.Conditions;
import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserAccount;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Who is in a group, page by page, in the order in which they came: it gives nothing away about those who are hidden. */
@ApplicationScoped
public class MemberPages {
    private static final String MEMBERS =
            "from GroupMember m join UserAccount u on u.userKey = m.userKey where u.id is not null and m.member and ";

    /** Throws IllegalArgumentException for a place that is none. */
    public static Position requirePlace(Position place) {
        try {
            var _ = Instant.parse(place.value());
            return place;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    public Uni<List<MemberRow>> page(MemberQuery query, List<ScopeRef> visible) {
        var conditions = conditions(query, visible);
        query.after()
                .ifPresent(place -> conditions
                        .where("m.joinedAt >= :at and (m.joinedAt > :at or m.userKey > :key)")
                        .with("at", Instant.parse(place.value()))
                        .with("key", place.key()));
        var text = "select u, m.joinedAt " + MEMBERS + conditions + " order by m.joinedAt, m.userKey";
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery(text, Object[].class))
                        .setMaxResults(query.limit())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new MemberRow((UserAccount) row[0], (Instant) row[1]))
                        .toList()));
    }

    public Uni<Long> count(MemberQuery query, List<ScopeRef> visible) {
        var conditions = conditions(query, visible);
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> conditions
                        .set(session.createSelectionQuery("select count(*) " + MEMBERS + conditions, Long.class))
                        .getSingleResult()));
    }

    /** Whoever may not be seen by address and names is not found by them either. */
    private static Conditions conditions(MemberQuery query, List<ScopeRef> visible) {
        var conditions = new Conditions().where("m.groupId = :group", "group", query.group());
        query.search()
                .ifPresent(text -> conditions.containing("u.searchText", text).inside("u.homePath", visible));
        return conditions;
    }
}
