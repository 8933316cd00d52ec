package dev.bailiwick.identity.platform;

/** How bodies name a thing: {@code {"type": "project", "id": "alpha"}}. */
public record Reference(String type, String id) {}
