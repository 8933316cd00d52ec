package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopeRef;
import java.util.List;
import java.util.Optional;

/**
 * Which people a list is of.
 *
 * @param search part of an address or a name, in any case
 * @param home a scope that their home is, or lies below
 * @param ids these alone
 * @param withoutAccess those without any effective access rule, which access-service knows
 */
public record UserFilter(
        Optional<String> search,
        Optional<Status> status,
        Optional<Origin> origin,
        Optional<ScopeRef> home,
        Optional<List<String>> ids,
        boolean withoutAccess) {
    /** The same, of these alone. */
    public UserFilter among(List<String> those) {
        return new UserFilter(search, status, origin, home, Optional.of(those), withoutAccess);
    }
}
