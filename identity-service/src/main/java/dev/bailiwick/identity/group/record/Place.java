package dev.bailiwick.identity.group.record;

import java.util.UUID;

/** A place in a list: right after the row with this value and id. */
public record Place(String value, UUID id) {}
