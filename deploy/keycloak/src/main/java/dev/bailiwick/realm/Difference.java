package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Something in the realm that is not as the file says: where, what is there, what should be. Never shows a secret. */
record Difference(String path, String is, String should) {
    private static final String ABSENT = "(nothing)";
    private static final String SECRET = "(secret)";
    private static final String ANOTHER = "(another secret)";
    private static final List<String> SECRETS = List.of("secret", "password");

    static Difference of(String path, JsonNode is, JsonNode should) {
        boolean secret = SECRETS.contains(path.substring(path.lastIndexOf('/') + 1));
        return secret ? new Difference(path, SECRET, ANOTHER) : new Difference(path, text(is), text(should));
    }

    /** Something that the file has and the realm has not. */
    static Difference missing(String path) {
        return new Difference(path, ABSENT, "as in the file");
    }

    /** Something in a list of ours that the file has not. */
    static Difference surplus(String path, String is) {
        return new Difference(path, is, ABSENT);
    }

    private static String text(JsonNode value) {
        return Json.isNothing(value) ? ABSENT : value.isTextual() ? value.asText() : value.toString();
    }

    @Override
    public String toString() {
        return path + ": is " + is + ", should be " + should;
    }
}
