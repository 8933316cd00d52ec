package dev.bailiwick.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that describes a realm, with placeholders that Keycloak's own import would fill from the environment. */
public record RealmFile(String json) {
    // Ours alone: ${client_account} and the like are Keycloak's message keys.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(BAILIWICK_[A-Z_]+)(?::([^}]*))?}");
    private static final ObjectMapper JSON = new ObjectMapper();

    public static RealmFile read(Path file) {
        try {
            return new RealmFile(Files.readString(file));
        } catch (IOException e) {
            throw new Refused("The realm file " + file + " cannot be read", e);
        }
    }

    /** The one of this release. */
    static RealmFile ofThisRelease() {
        try (InputStream file = RealmFile.class.getResourceAsStream("/realm-bailiwick.json")) {
            if (file == null) {
                throw new IllegalStateException("This program was built without its realm file");
            }
            return new RealmFile(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same realm under another name. */
    public RealmFile named(String name) {
        String own = parsed().path("realm").asText();
        return new RealmFile(json.replace("\"realm\": \"" + own + "\"", "\"realm\": \"" + name + "\"")
                .replace("/realms/" + own + "/", "/realms/" + name + "/")
                .replace("/admin/" + own + "/", "/admin/" + name + "/")
                .replace("default-roles-" + own, "default-roles-" + name));
    }

    /** With every placeholder filled in; one without value and default is an error, where Keycloak would let it stand. */
    public RealmFile filled(Map<String, String> values) {
        return new RealmFile(
                PLACEHOLDER.matcher(json).replaceAll(found -> Matcher.quoteReplacement(value(found, values))));
    }

    /** As JSON. */
    public ObjectNode parsed() {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new Refused("The realm file is not a JSON object", e);
        }
    }

    private static String value(MatchResult found, Map<String, String> values) {
        String name = found.group(1);
        String value = values.get(name);
        if (value == null) {
            value = found.group(2);
        }
        if (value == null) {
            throw new Refused("The realm file wants " + name + " from the environment");
        }
        String quoted = JSON.getNodeFactory().textNode(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }
}
