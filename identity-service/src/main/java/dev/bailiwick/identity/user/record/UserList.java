package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.access.ScopeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of people as a query in Hibernate's language: pure text, and the parameters for it. */
record UserList(List<String> conditions, Map<String, Object> parameters) {
    /** The people that match the filter and whose home lies in a visible scope; one whose account is being made is nobody yet. */
    static UserList of(UserFilter filter, Candidates candidates) {
        var list = new UserList(new ArrayList<>(), new HashMap<>());
        list.conditions.add("u.id is not null");
        if (!candidates.visible().contains(ScopeRef.ROOT)) {
            list.where("array_intersects(u.homePath, :visible)", "visible", texts(candidates.visible()));
        }
        filter.search()
                .ifPresent(text ->
                        list.where("u.searchText like :search escape '!'", "search", SearchPattern.containing(text)));
        filter.status().ifPresent(status -> list.where("u.status = :status", "status", status));
        filter.origin().ifPresent(origin -> list.where("u.origin = :origin", "origin", origin));
        candidates.among().ifPresent(ids -> list.where("u.id in :among", "among", ids));
        filter.ids().ifPresent(ids -> list.where("u.id in :ids", "ids", ids));
        filter.home().ifPresent(home -> list.where("array_contains(u.homePath, :home)", "home", home.toString()));
        return list;
    }

    /** What comes after a position. */
    UserList after(UserOrder order, Optional<Position> position) {
        position.ifPresent(place -> {
            var value = order.field().expression();
            var beyond = order.descending() ? "<" : ">";
            conditions.add("(%1$s %2$s :value or %1$s = :value and u.userKey %2$s :userKey)".formatted(value, beyond));
            parameters.put("value", order.field().parse(place.value()));
            parameters.put("userKey", place.userKey());
        });
        return this;
    }

    String select(UserOrder order) {
        var direction = order.descending() ? " desc" : " asc";
        return "from UserAccount u where " + where() + " order by "
                + order.field().expression() + direction + ", u.userKey" + direction;
    }

    String count() {
        return "select count(*) from UserAccount u where " + where();
    }

    private String where() {
        return String.join(" and ", conditions);
    }

    private void where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static String[] texts(List<ScopeRef> scopes) {
        return scopes.stream().map(ScopeRef::toString).toArray(String[]::new);
    }
}
