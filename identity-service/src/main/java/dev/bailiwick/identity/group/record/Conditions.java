package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.access.ScopeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Conditions of a query in Hibernate's language, with their parameters. */
final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions where(String condition) {
        all.add(condition);
        return this;
    }

    Conditions where(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return where(condition);
    }

    /** What lies in one of these scopes or below. */
    Conditions inside(String path, List<ScopeRef> scopes) {
        return scopes.contains(ScopeRef.ROOT)
                ? this
                : where("array_intersects(" + path + ", :visible)", "visible", texts(scopes));
    }

    private static String[] texts(List<ScopeRef> scopes) {
        return scopes.stream().map(ScopeRef::toString).toArray(String[]::new);
    }

    <T> Mutiny.SelectionQuery<T> set(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return all.isEmpty() ? "1 = 1" : String.join(" and ", all);
    }
}
