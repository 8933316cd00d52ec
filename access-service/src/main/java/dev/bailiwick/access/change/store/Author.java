package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.id.SubjectId;

/** Who makes a change, and by which request. */
public record Author(SubjectId subject, String requestId) {}
