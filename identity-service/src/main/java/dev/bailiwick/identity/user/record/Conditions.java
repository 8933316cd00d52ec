package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.access.ScopeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Conditions of a query in Hibernate's language, with their parameters. */
public final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Conditions where(String condition) {
        all.add(condition);
        return this;
    }

    public Conditions where(String condition, String parameter, Object value) {
        return where(condition).with(parameter, value);
    }

    /** One more value that a condition speaks of. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** What contains the text, in any case. */
    public Conditions containing(String attribute, String text) {
        return where(attribute + " like :search escape '!'", "search", SearchPattern.containing(text));
    }

    /** What lies in one of these scopes or below. */
    public Conditions inside(String path, List<ScopeRef> scopes) {
        return scopes.contains(ScopeRef.ROOT)
                ? this
                : where("array_intersects(" + path + ", :visible)", "visible", texts(scopes));
    }

    private static String[] texts(List<ScopeRef> scopes) {
        return scopes.stream().map(ScopeRef::toString).toArray(String[]::new);
    }

    public <T> Mutiny.SelectionQuery<T> set(Mutiny.SelectionQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return all.isEmpty() ? "1 = 1" : String.join(" and ", all);
    }
}
