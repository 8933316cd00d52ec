package dev.bailiwick.identity.access;

import java.util.List;

/** Whether a subject holds what the caller does not, with the first few such permissions. */
public record Comparison(boolean holdsMore, List<Permit.Missing> missing) {
    public Comparison {
        missing = List.copyOf(missing);
    }
}
