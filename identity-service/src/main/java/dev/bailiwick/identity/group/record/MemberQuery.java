package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.user.record.Position;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of the members of a group.
 *
 * @param search part of an address or a name; finds those alone whose address and names may be seen
 */
public record MemberQuery(UUID group, Optional<String> search, Optional<Position> after, int limit) {}
