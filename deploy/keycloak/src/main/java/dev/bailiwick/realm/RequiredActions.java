package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What people can be made to do at their sign-in, as far as the file says. */
final class RequiredActions implements Part {
    private static final String AT = "/authentication/required-actions";

    private final AdminApi api;
    private final JsonNode wanted;

    RequiredActions(AdminApi api, JsonNode wanted) {
        this.api = api;
        this.wanted = wanted;
    }

    @Override
    public List<Change> compare() {
        List<Change> changes = new ArrayList<>();
        List<JsonNode> live = api.list(AT);
        for (JsonNode action : wanted) {
            String alias = action.path("alias").asText();
            String path = "/requiredActions/" + alias;
            JsonNode is = Json.byField(live, "alias", alias)
                    .orElseThrow(() -> new Refused("Keycloak has no required action " + alias + ": register it there"));
            List<Difference> found = Json.named(path, is, action);
            if (!found.isEmpty()) {
                changes.add(
                        new Change(found, () -> api.put(AT + "/" + AdminApi.encode(alias), Json.overlaid(is, action))));
            }
        }
        return changes;
    }
}
