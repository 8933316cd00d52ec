package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The client scopes that the file describes. Others are whoever's made them. */
final class Scopes implements Part {
    private static final String MAPPERS = "protocolMappers";

    private final AdminApi api;
    private final JsonNode wanted;

    Scopes(AdminApi api, JsonNode wanted) {
        this.api = api;
        this.wanted = wanted;
    }

    @Override
    public List<Change> compare() {
        List<JsonNode> live = api.list("/client-scopes");
        List<Change> changes = new ArrayList<>();
        for (JsonNode scope : wanted) {
            String path = "/clientScopes/" + scope.path("name").asText();
            Json.byField(live, "name", scope.path("name").asText())
                    .ifPresentOrElse(
                            is -> changes.addAll(compare(path, is, scope)),
                            () -> changes.add(
                                    new Change(Difference.missing(path), () -> api.post("/client-scopes", scope))));
        }
        return changes;
    }

    private List<Change> compare(String path, JsonNode live, JsonNode scope) {
        String at = "/client-scopes/" + live.path("id").asText();
        List<Change> changes = new ArrayList<>();
        List<Difference> found = Json.named(path, live, Json.without(scope, MAPPERS));
        if (!found.isEmpty()) {
            changes.add(new Change(found, () -> api.put(at, Json.without(Json.overlaid(live, scope), MAPPERS))));
        }
        changes.addAll(new Mappers(api, at).compare(path, live.path(MAPPERS), scope.path(MAPPERS)));
        return changes;
    }
}
