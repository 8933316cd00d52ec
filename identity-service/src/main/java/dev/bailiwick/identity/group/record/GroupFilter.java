package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.access.Origin;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which groups a list is of.
 *
 * @param search part of a name, in any case
 * @param ids those alone, when there are any
 */
public record GroupFilter(Optional<String> search, Optional<Origin> origin, List<UUID> ids) {
    public GroupFilter {
        ids = List.copyOf(ids);
    }
}
