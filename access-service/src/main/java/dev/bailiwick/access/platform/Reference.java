package dev.bailiwick.access.platform;

/** How bodies name a thing: {@code {"type": "project", "id": "alpha"}}. */
public record Reference(String type, String id) {}
