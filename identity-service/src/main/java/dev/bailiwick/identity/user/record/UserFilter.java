package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopeRef;
import java.util.Optional;

/**
 * Which people a list is of.
 *
 * @param search part of an address or a name, in any case
 * @param home a scope that their home is, or lies below
 */
public record UserFilter(
        Optional<String> search, Optional<Status> status, Optional<Origin> origin, Optional<ScopeRef> home) {}
