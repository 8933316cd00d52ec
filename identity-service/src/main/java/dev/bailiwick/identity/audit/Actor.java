package dev.bailiwick.identity.audit;

import dev.bailiwick.identity.access.SubjectRef;

/**
 * Who does something, and in which request.
 *
 * @param requestId of the request, or of the round of a worker
 */
public record Actor(SubjectRef subject, String requestId) {}
