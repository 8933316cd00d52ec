package dev.bailiwick.access.history;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a change stands in the record: the revision that it belongs to, and its place in there. */
@Embeddable
record ChangeKey(long revision, int ordinal) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    static Optional<ChangeKey> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new ChangeKey(Long.parseLong(written.group(1)), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return revision + "." + ordinal;
    }
}
