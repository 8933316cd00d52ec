package dev.bailiwick.identity.access;

/** What access-service holds about a subject after a feed, and since which revision. */
public record FedSubject(SubjectRef subject, ScopePath home, boolean suspended, long version, long revision) {}
