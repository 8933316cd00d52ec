package dev.bailiwick.access.permission;

import java.util.List;

/** A catalog file that cannot be used, with every reason that was found, in words for whoever wrote it. */
public final class InvalidCatalog extends RuntimeException {
    private final List<String> reasons;

    InvalidCatalog(List<String> reasons) {
        super("the catalog file cannot be used:\n  " + String.join("\n  ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
