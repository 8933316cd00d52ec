package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.access.ScopeRef;
import java.util.List;
import java.util.Optional;

/**
 * Who can be in a list at all, whatever its filter.
 *
 * @param visible the topmost scopes whose people the caller may see
 * @param among the ids of the only ones who come into question; empty when everybody does
 */
public record Candidates(List<ScopeRef> visible, Optional<List<String>> among) {
    public Candidates {
        visible = List.copyOf(visible);
    }

    /** Whether there can be nobody. */
    public boolean isEmpty() {
        return visible.isEmpty() || among.filter(List::isEmpty).isPresent();
    }
}
