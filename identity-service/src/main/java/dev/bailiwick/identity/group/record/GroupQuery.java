package dev.bailiwick.identity.group.record;

import dev.bailiwick.identity.user.record.Position;
import java.util.Optional;

/** A page of a list of groups: which, in which order, from where on, and how many at most. */
public record GroupQuery(GroupFilter filter, GroupOrder order, Optional<Position> after, int limit) {}
