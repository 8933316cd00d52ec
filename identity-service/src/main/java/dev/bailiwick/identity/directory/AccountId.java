package dev.bailiwick.identity.directory;

import java.util.regex.Pattern;

/** What Keycloak calls a person: the {@code sub} of his tokens and the id of his user record here. */
public record AccountId(String value) {
    /** The ids that may stand in a path (design: §2); so no id can reach another of Keycloak's addresses. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_~:@-][A-Za-z0-9._~:@-]{0,254}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an account id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
