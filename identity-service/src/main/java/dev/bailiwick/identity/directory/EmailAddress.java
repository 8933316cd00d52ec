package dev.bailiwick.identity.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An email address in lower case, which is how Keycloak keeps it: two that differ in case alone are one.
 *
 * <p>The form is a little narrower than Keycloak's, which refuses other letters than these too: no quoted local part, no
 * address literal.
 */
public record EmailAddress(String value) {
    /** What an SMTP path can hold (RFC 5321 §4.5.3.1, RFC 3696 erratum 1690). */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_LENGTH = 64;

    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM = Pattern.compile("%1$s(?:\\.%1$s)*@%2$s(?:\\.%2$s)*".formatted(ATOM, LABEL));

    public EmailAddress {
        value = value.toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH
                || value.indexOf('@') > MAX_LOCAL_LENGTH
                || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an email address");
        }
    }

    /** What stands before the {@code @}. */
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }
}
