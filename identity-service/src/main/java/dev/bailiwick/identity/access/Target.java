package dev.bailiwick.identity.access;

/**
 * What a permission is asked for: a user, at the place that access-service knows for him or, when it knows none yet, at
 * the home scope that we have for him.
 */
public record Target(String type, String id, ScopeRef home) {
    public static Target user(String id, ScopeRef home) {
        return new Target("user", id, home);
    }

    /** A user who does not exist yet. */
    public static Target newUser(ScopeRef home) {
        return new Target("user", "new", home);
    }
}
