package dev.bailiwick.identity.user.record;

/** How a list of people is sorted; equal ones by their key, so that the order is total. */
public record UserOrder(SortField field, boolean descending) {
    /** As it stands in the query parameter: {@code -createdAt}. */
    public String word() {
        return (descending ? "-" : "") + field.word();
    }
}
