package dev.bailiwick.access.scope;

import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.TypeId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Reach;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Scopes anywhere in the tree by what stands in their id or name, as far as a caller may read them.
 *
 * @param named these alone; all when empty
 */
record ScopeSearch(Optional<String> text, Optional<TypeId> type, List<ScopeId> named, boolean total) {

    ScopeSearch {
        named = List.copyOf(named);
        text = text.map(ScopeSearch::folded);
    }

    /** What makes the list another list. */
    List<?> identity() {
        return List.of("scopes", text, type, named);
    }

    Page<ScopeView> page(Authority authority, Paging paging) {
        var snapshot = authority.snapshot();
        var readable = readableBy(authority);
        var found = paging.smallest(matches(snapshot), paging.after().flatMap(ScopeId::parse), readable);
        var count = total ? Optional.of(matches(snapshot).filter(readable).count()) : Optional.<Long>empty();
        return paging.page(found, ScopeId::toString, id -> ScopeView.of(snapshot, id), count);
    }

    private Stream<ScopeId> matches(Snapshot snapshot) {
        return among(snapshot)
                .filter(scope -> type.isEmpty() || type.get().equals(scope.id().type()))
                .filter(this::contains)
                .map(Scope::id);
    }

    private Stream<Scope> among(Snapshot snapshot) {
        return named.isEmpty()
                ? snapshot.scopes().all().stream()
                : named.stream().distinct().flatMap(id -> snapshot.scopes().find(id).stream());
    }

    private boolean contains(Scope scope) {
        return text.isEmpty()
                || folded(scope.id().id()).contains(text.get())
                || folded(scope.name()).contains(text.get());
    }

    private static Predicate<ScopeId> readableBy(Authority authority) {
        Map<TypeId, Reach> reaches = new HashMap<>();
        return scope -> reaches.computeIfAbsent(scope.type(), type -> authority.reach(Authority.read(type)))
                .covers(scope);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
