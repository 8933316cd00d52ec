package dev.bailiwick.identity.user.record;

/** Somebody in a sorted list, and where in it he stands. */
public record Place(String id, Position position) {}
