package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lists of roles, each the whole list: what a role is made of, what a service account holds, what a client may see. */
final class RoleLists {
    private final AdminApi api;
    private final Map<String, String> clientIds = new HashMap<>();

    RoleLists(AdminApi api) {
        this.api = api;
    }

    /** The roles of a client, as they are called here: {@code client/role}. */
    static Set<String> of(String clientId, JsonNode roles) {
        return Json.texts(roles).stream()
                .map(role -> clientId + "/" + role)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The list at this place of the Admin API. */
    Optional<Change> compare(String path, String at, Set<String> should) {
        Map<String, JsonNode> live = new TreeMap<>();
        api.list(at).forEach(role -> live.put(name(role), role));
        if (live.keySet().equals(should)) {
            return Optional.empty();
        }
        Difference difference = new Difference(path, live.keySet().toString(), should.toString());
        return Optional.of(new Change(difference, () -> settle(at, live, should)));
    }

    private void settle(String at, Map<String, JsonNode> live, Set<String> should) {
        List<JsonNode> gone = live.entrySet().stream()
                .filter(role -> !should.contains(role.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<JsonNode> missing = should.stream()
                .filter(role -> !live.containsKey(role))
                .map(this::role)
                .toList();
        if (!gone.isEmpty()) {
            api.delete(at, gone);
        }
        if (!missing.isEmpty()) {
            api.post(at, missing);
        }
    }

    private String name(JsonNode role) {
        String name = role.path("name").asText();
        return role.path("clientRole").asBoolean()
                ? clientId(role.path("containerId").asText()) + "/" + name
                : name;
    }

    private String clientId(String id) {
        return clientIds.computeIfAbsent(
                id, one -> api.get("/clients/" + one).path("clientId").asText());
    }

    private JsonNode role(String name) {
        int slash = name.indexOf('/');
        String owner = slash < 0
                ? ""
                : Clients.place(api, name.substring(0, slash))
                        .orElseThrow(
                                () -> new Refused("The file names the role " + name + " of a client that nobody made"));
        return api.get(owner + "/roles/" + AdminApi.encode(name.substring(slash + 1)));
    }
}
