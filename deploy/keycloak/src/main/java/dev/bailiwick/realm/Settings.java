package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The realm's own settings: whatever the file says that is no part of its own. */
final class Settings implements Part {
    private static final String MAIL = "smtpServer";
    private static final String MAIL_PASSWORD = "password";
    private static final String POLICY = "passwordPolicy";

    private final AdminApi api;
    private final ObjectNode wanted;

    Settings(AdminApi api, ObjectNode wanted) {
        this.api = api;
        this.wanted = wanted;
    }

    @Override
    public List<Change> compare() {
        JsonNode live = api.get("");
        List<Difference> found = new ArrayList<>(Json.named("", live, asFarAsReadable(live)));
        found.removeIf(difference -> difference.path().equals("/" + POLICY) && samePolicy(live));
        List<Change> changes = new ArrayList<>();
        if (!found.isEmpty()) {
            changes.add(new Change(found, () -> api.put("", body(live, found))));
        }
        if (hasMailPassword(live) && hasMailPassword(wanted)) {
            JsonNode mail = Json.overlaid(live.path(MAIL), wanted.path(MAIL));
            changes.add(new Change(
                    List.of(),
                    () -> api.put("", JsonNodeFactory.instance.objectNode().set(MAIL, mail))));
        }
        return changes;
    }

    /** Keycloak shows a mask in place of the mail server's password: what it is cannot be told. */
    private ObjectNode asFarAsReadable(JsonNode live) {
        ObjectNode readable = wanted.deepCopy();
        if (hasMailPassword(live)) {
            readable.withObject("/" + MAIL).remove(MAIL_PASSWORD);
        }
        return readable;
    }

    private static boolean hasMailPassword(JsonNode realm) {
        return !realm.path(MAIL).path(MAIL_PASSWORD).asText().isEmpty();
    }

    /** Keycloak merges nothing below the first level: maps are sent as they will be. */
    private ObjectNode body(JsonNode live, List<Difference> found) {
        Set<String> changed = found.stream()
                .map(difference -> difference.path().split("/", 3)[1])
                .collect(Collectors.toSet());
        return Json.overlaid(live, wanted).retain(changed);
    }

    private boolean samePolicy(JsonNode live) {
        return rules(live).equals(rules(wanted));
    }

    /** In no order, and without the word that Keycloak writes for no argument. */
    private static Set<String> rules(JsonNode realm) {
        return Arrays.stream(realm.path(POLICY).asText().split(" and ", -1))
                .map(rule -> rule.strip().replace("(undefined)", "").replace("()", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
