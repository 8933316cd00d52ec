package dev.bailiwick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that describes a realm, with placeholders that Keycloak's own import would fill from the environment. */
record RealmFile(String json) {
    /** The realm that production imports too. */
    static final String BAILIWICK = "deploy/keycloak/realm-bailiwick.json";

    /** The realm that plays an organisation's directory. */
    static final String ACME = "deploy/local/acme/realm-acme.json";

    /** How the one is told of the other. */
    static final String IDENTITY_PROVIDER = "deploy/local/acme/identity-provider.json";

    // Ours alone: ${client_account} and the like are Keycloak's message keys.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(BAILIWICK_[A-Z_]+)(?::([^}]*))?}");

    static RealmFile read(Path checkout, String file) {
        try {
            return new RealmFile(Files.readString(checkout.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same realm under another name. */
    RealmFile named(String name) {
        String own = Http.parse(json).path("realm").asText();
        return new RealmFile(json.replace("\"realm\": \"" + own + "\"", "\"realm\": \"" + name + "\"")
                .replace("/realms/" + own + "/", "/realms/" + name + "/")
                .replace("/admin/" + own + "/", "/admin/" + name + "/")
                .replace("default-roles-" + own, "default-roles-" + name));
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
