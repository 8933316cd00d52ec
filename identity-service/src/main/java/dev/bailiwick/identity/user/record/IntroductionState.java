package dev.bailiwick.identity.user.record;

import java.util.Locale;

/** What became of the introductory email. */
public enum IntroductionState {
    NONE,
    QUEUED,
    SENT,
    FAILED;

    /** As it stands in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
