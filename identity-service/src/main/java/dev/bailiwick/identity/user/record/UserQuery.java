package dev.bailiwick.identity.user.record;

import java.util.Optional;

/** A page of a list of people: of whom, in which order, from where on, and how many at most. */
public record UserQuery(UserFilter filter, UserOrder order, Optional<Position> after, int limit) {}
