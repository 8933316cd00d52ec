package dev.bailiwick.access.decision.id;

/** What an id and a name may be made of; all of it is ASCII, so that comparing strings is comparing bytes. */
final class Syntax {
    private static final int ID_LENGTH = 255;
    private static final int NAME_LENGTH = 64;

    private Syntax() {}

    static boolean isId(String text) {
        return hasLength(text, ID_LENGTH) && consistsOf("._~:@-", text);
    }

    /** The names of types and actions: no colon, so that {@code type:action} can be read in one way only. */
    static boolean isName(String text) {
        return hasLength(text, NAME_LENGTH) && isLetter(text.charAt(0)) && consistsOf("._-", text);
    }

    static String requireId(String text, String what) {
        if (!isId(text)) {
            throw new IllegalArgumentException("not a " + what + ": 1 to 255 of letters, digits and ._~:@-");
        }
        return text;
    }

    static String requireName(String text, String what) {
        if (!isName(text)) {
            throw new IllegalArgumentException(
                    "not a " + what + ": 1 to 64 of letters, digits and ._-, beginning with a letter");
        }
        return text;
    }

    private static boolean hasLength(String text, int most) {
        return !text.isEmpty() && text.length() <= most;
    }

    /** A plain loop, as every id of every question passes here. */
    private static boolean consistsOf(String signs, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !isDigit(c) && signs.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
