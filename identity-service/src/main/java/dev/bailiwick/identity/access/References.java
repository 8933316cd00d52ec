package dev.bailiwick.identity.access;

import java.util.regex.Pattern;

/** The form of what stands on either side of the slash in {@code type/id}. */
final class References {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~:@-]{1,255}");

    private References() {}

    static void require(String type, String id) {
        // A path of "." or ".." would be another address altogether.
        if (!TYPE.matcher(type).matches() || !ID.matcher(id).matches() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("not a reference of type and id");
        }
    }

    static String[] split(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a reference of type and id");
        }
        return parts;
    }
}
