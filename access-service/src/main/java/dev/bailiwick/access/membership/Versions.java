package dev.bailiwick.access.membership;

import dev.bailiwick.access.guard.Fields;
import org.jspecify.annotations.Nullable;

/** The versions that order what is fed. */
final class Versions {
    private Versions() {}

    static long read(Fields fields, @Nullable Long version) {
        if (version == null) {
            fields.violation("version", "required", "Send the version of what you say.");
        } else if (version < 0) {
            fields.violation("version", "range", "A version is not negative.");
        } else {
            return version;
        }
        return 0;
    }
}
