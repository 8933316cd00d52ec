package dev.bailiwick.access.scope;

import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The scopes right below one, as far as a caller may read them. */
final class Children {
    private Children() {}

    static Page<ScopeView> page(Authority authority, ScopeId parent, Paging paging) {
        // One more than asked for tells whether there is a next page.
        var found = after(authority, parent, paging)
                .filter(child -> authority.holds(Authority.read(child.type()), child))
                .limit(paging.limit() + 1L)
                .toList();
        if (found.isEmpty() && !mayBeTold(authority, parent)) {
            throw Refusal.notFound();
        }
        Function<ScopeId, ScopeView> view = child -> ScopeView.of(authority.snapshot(), child);
        return paging.page(found, ScopeId::toString, view, Optional.empty());
    }

    private static Stream<ScopeId> after(Authority authority, ScopeId parent, Paging paging) {
        var last = paging.after().flatMap(ScopeId::parse);
        return authority.snapshot().scopes().childrenOf(parent).stream()
                .filter(child -> last.isEmpty() || child.compareTo(last.get()) > 0);
    }

    /** Whoever may read a single child may know that there is a parent: it stands in the child's path. */
    private static boolean mayBeTold(Authority authority, ScopeId parent) {
        var children = authority.snapshot().scopes().childrenOf(parent);
        return Stream.concat(Stream.of(parent), children.stream())
                .anyMatch(scope -> authority.holds(Authority.read(scope.type()), scope));
    }
}
