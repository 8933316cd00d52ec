package dev.bailiwick.identity.group.record;

/** How a list of groups is sorted; equal ones by their id, so that the order is total. */
public record GroupOrder(GroupSort sort, boolean descending) {
    /** As it stands in the query parameter: {@code -createdAt}. */
    public String word() {
        return (descending ? "-" : "") + sort.word();
    }
}
