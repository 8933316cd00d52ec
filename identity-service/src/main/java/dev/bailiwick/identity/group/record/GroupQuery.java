package dev.bailiwick.identity.group.record;

import java.util.Optional;

/** A page of a list of groups: which, in which order, from where on, and how many at most. */
public record GroupQuery(GroupFilter filter, GroupOrder order, Optional<Place> after, int limit) {}
