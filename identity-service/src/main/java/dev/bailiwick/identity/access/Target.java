package dev.bailiwick.identity.access;

/**
 * What a permission is asked for: a user or a group, at the place that access-service knows for it or, when it knows
 * none yet, at the home scope that we have.
 */
public record Target(String type, String id, ScopeRef home) {
    public static Target user(String id, ScopeRef home) {
        return new Target("user", id, home);
    }

    public static Target group(String id, ScopeRef home) {
        return new Target("group", id, home);
    }

    /** A user who does not exist yet. */
    public static Target newUser(ScopeRef home) {
        return new Target("user", "new", home);
    }

    /** What was done to a user who has, or had, this home. */
    public static Target auditOf(String id, ScopeRef home) {
        return new Target("audit-event", id, home);
    }
}
