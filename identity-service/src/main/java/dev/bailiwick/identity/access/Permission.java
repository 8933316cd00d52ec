package dev.bailiwick.identity.access;

import java.util.regex.Pattern;

/** An action on a resource type, written {@code user:update}. */
public record Permission(String resourceType, String action) {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    public static final Permission USER_CREATE = new Permission("user", "create");
    public static final Permission USER_READ = new Permission("user", "read");
    public static final Permission USER_UPDATE = new Permission("user", "update");
    public static final Permission USER_DELETE = new Permission("user", "delete");
    public static final Permission GROUP_READ = new Permission("group", "read");
    public static final Permission AUDIT_EVENT_READ = new Permission("audit-event", "read");
    public static final Permission ACCESS_RULE_CREATE = new Permission("access-rule", "create");

    public Permission {
        if (!WORD.matcher(resourceType).matches() || !WORD.matcher(action).matches()) {
            throw new IllegalArgumentException("not a permission");
        }
    }

    /** Reads {@code type:action}. */
    public static Permission parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a permission");
        }
        return new Permission(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return resourceType + ":" + action;
    }
}
