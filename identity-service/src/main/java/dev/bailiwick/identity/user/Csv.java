package dev.bailiwick.identity.user;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comma-separated values (RFC 4180), harmless to spreadsheets: what would be taken for a formula begins with an apostrophe. */
final class Csv {
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** One row with its end; null is an empty value. */
    static String row(List<@Nullable String> values) {
        return values.stream().map(Csv::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        var harmless = BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
