package dev.bailiwick.identity.user.record;

import java.util.Locale;

/** A text to be looked for, as a pattern of {@code like … escape '!'}. */
final class SearchPattern {
    private static final char ESCAPE = '!';

    private SearchPattern() {}

    /** Matches whatever contains the text in lower case, which stands for itself alone. */
    static String containing(String text) {
        var escaped = new StringBuilder("%");
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c == '%' || c == '_' || c == ESCAPE) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.append('%').toString();
    }
}
