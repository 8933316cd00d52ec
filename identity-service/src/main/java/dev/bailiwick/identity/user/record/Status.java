package dev.bailiwick.identity.user.record;

import java.util.Locale;

/** Where a person stands with us. */
public enum Status {
    /** Being made, or left behind by a crash for the worker to finish. */
    PROVISIONING,
    /** Has never signed in. */
    INVITED,
    ACTIVE,
    SUSPENDED,
    /** Denied everywhere, and on the way out. */
    DELETING;

    /** As it stands in answers and query parameters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
