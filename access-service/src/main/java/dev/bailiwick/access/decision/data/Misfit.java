package dev.bailiwick.access.decision.data;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a change does not fit the snapshot that it is applied to: a bug in whoever planned it, or a database
 * that is not what it was. Never a caller's mistake.
 */
public final class Misfit extends IllegalStateException {
    private Misfit(String message) {
        super(message);
    }

    static <T> T unlessThere(@Nullable T thing, String message, Object about) {
        if (thing == null) {
            throw new Misfit(message + ": " + about);
        }
        return thing;
    }

    static void unless(boolean fits, String message, Object about) {
        if (!fits) {
            throw new Misfit(message + ": " + about);
        }
    }
}
