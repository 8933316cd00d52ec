package dev.bailiwick.access.decision.id;

/** What an id and a name may be made of; all of it is ASCII, so that comparing strings is comparing bytes. */
final class Syntax {
    private static final int ID_LENGTH = 255;
    private static final int NAME_LENGTH = 64;

    private Syntax() {}

    static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= ID_LENGTH
                && text.chars().allMatch(c -> isLetterOrDigit(c) || "._~:@-".indexOf(c) >= 0);
    }

    /** The names of types and actions: no colon, so that {@code type:action} can be read in one way only. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= NAME_LENGTH
                && isLetter(text.charAt(0))
                && text.chars().allMatch(c -> isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
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

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isLetterOrDigit(int c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
