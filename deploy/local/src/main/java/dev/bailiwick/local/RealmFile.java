package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code deploy/keycloak/realm-bailiwick.json}, with placeholders that Keycloak's own import would fill from the environment. */
record RealmFile(String json) {
    // Ours alone: ${client_account} and the like are Keycloak's message keys.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(BAILIWICK_[A-Z_]+)(?::([^}]*))?}");

    static RealmFile read(Path checkout) {
        try {
            return new RealmFile(Files.readString(checkout.resolve("deploy/keycloak/realm-bailiwick.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same realm under another name. */
    RealmFile named(String name) {
        return new RealmFile(json.replace("\"realm\": \"bailiwick\"", "\"realm\": \"" + name + "\"")
                .replace("/realms/bailiwick/", "/realms/" + name + "/")
                .replace("/admin/bailiwick/", "/admin/" + name + "/")
                .replace("default-roles-bailiwick", "default-roles-" + name));
    }

    /** With every placeholder filled in; one without value and default is an error, where Keycloak would let it stand. */
    RealmFile filled(Map<String, String> values) {
        return new RealmFile(
                PLACEHOLDER.matcher(json).replaceAll(found -> Matcher.quoteReplacement(value(found, values))));
    }

    private static String value(MatchResult found, Map<String, String> values) {
        String name = found.group(1);
        String value = values.get(name);
        if (value == null) {
            value = found.group(2);
        }
        if (value == null) {
            throw new IllegalArgumentException("The realm file wants " + name);
        }
        String quoted = Http.write(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
