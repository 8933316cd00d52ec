package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * What people can be made to do at their sign-in: that a temporary password has to be changed must not be switched off.
 * Stands here since the file cannot say it: a realm that is imported with a list of actions has no others.
 */
final class RequiredActions implements Part {
    private static final String AT = "/authentication/required-actions";
    private static final String NEEDED = "UPDATE_PASSWORD";

    private final AdminApi api;

    RequiredActions(AdminApi api) {
        this.api = api;
    }

    @Override
    public List<Change> compare() {
        Optional<JsonNode> live = Json.byField(api.list(AT), "alias", NEEDED);
        if (live.isEmpty()) {
            throw new Refused("Keycloak has no required action " + NEEDED + ": register it there");
        }
        JsonNode wanted = Json.object("enabled", true);
        List<Difference> found = Json.named("/requiredActions/" + NEEDED, live.get(), wanted);
        return found.isEmpty()
                ? List.of()
                : List.of(new Change(found, () -> api.put(AT + "/" + NEEDED, Json.overlaid(live.get(), wanted))));
    }
}
