package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clients that the file describes, with their mappers and scopes. Others are whoever's made them. */
final class Clients implements Part {
    private static final String MAPPERS = "protocolMappers";
    /** Told elsewhere, each in a way of its own. */
    private static final String[] APART = {MAPPERS, "defaultClientScopes", "optionalClientScopes"};

    private final AdminApi api;
    private final JsonNode wanted;

    Clients(AdminApi api, JsonNode wanted) {
        this.api = api;
        this.wanted = wanted;
    }

    static Optional<JsonNode> find(AdminApi api, String clientId) {
        return api.list("/clients?clientId=" + AdminApi.encode(clientId)).stream()
                .findFirst();
    }

    /** The client's place in the Admin API. */
    static Optional<String> place(AdminApi api, String clientId) {
        return find(api, clientId).map(client -> "/clients/" + client.path("id").asText());
    }

    @Override
    public List<Change> compare() {
        List<Change> changes = new ArrayList<>();
        for (JsonNode client : wanted) {
            if (client.has(AdminPermissions.SETTINGS)) {
                continue; // Keycloak's own, whose fields nobody can change
            }
            String clientId = client.path("clientId").asText();
            String path = "/clients/" + clientId;
            find(api, clientId)
                    .ifPresentOrElse(
                            is -> changes.addAll(compare(path, is, client)),
                            () -> changes.add(
                                    new Change(Difference.missing(path), () -> api.post("/clients", client))));
        }
        return changes;
    }

    private List<Change> compare(String path, JsonNode live, JsonNode client) {
        String at = "/clients/" + live.path("id").asText();
        List<Change> changes = new ArrayList<>();
        List<Difference> found = Json.named(path, live, Json.without(client, APART));
        if (!found.isEmpty()) {
            changes.add(new Change(found, () -> api.put(at, Json.without(Json.overlaid(live, client), APART))));
        }
        if (client.has(MAPPERS)) {
            changes.addAll(new Mappers(api, at).compare(path, live.path(MAPPERS), client.path(MAPPERS)));
        }
        ScopeLists lists = new ScopeLists(api);
        lists.compare(path + "/defaultClientScopes", at + "/default-client-scopes", client.path("defaultClientScopes"))
                .ifPresent(changes::add);
        lists.compare(
                        path + "/optionalClientScopes",
                        at + "/optional-client-scopes",
                        client.path("optionalClientScopes"))
                .ifPresent(changes::add);
        return changes;
    }
}
