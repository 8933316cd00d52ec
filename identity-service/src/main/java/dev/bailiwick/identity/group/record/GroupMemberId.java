package dev.bailiwick.identity.group.record;

import java.util.UUID;

/** A membership is known by group and person. */
public record GroupMemberId(UUID groupId, UUID userKey) {}
