package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roles that the file describes, with what they are made of: the realm's default role among them. */
final class Roles implements Part {
    private static final String[] APART = {"composites", "composite"};

    private final AdminApi api;
    private final JsonNode wanted;
    private final RoleLists lists;

    Roles(AdminApi api, JsonNode wanted) {
        this.api = api;
        this.wanted = wanted;
        this.lists = new RoleLists(api);
    }

    @Override
    public List<Change> compare() {
        List<Change> changes = new ArrayList<>();
        wanted.path("realm").forEach(role -> compare("/roles/realm", "", role, changes));
        for (Map.Entry<String, JsonNode> client : wanted.path("client").properties()) {
            String path = "/roles/client/" + client.getKey();
            Optional<String> owner = Clients.place(api, client.getKey());
            if (owner.isPresent()) {
                client.getValue().forEach(role -> compare(path, owner.get(), role, changes));
            } else {
                // In a dry run alone: another part makes the client first.
                changes.add(new Change(Difference.missing(path), () -> {
                    throw new Refused("There is no client " + client.getKey());
                }));
            }
        }
        return changes;
    }

    private void compare(String above, String owner, JsonNode role, List<Change> changes) {
        String name = role.path("name").asText();
        String path = above + "/" + name;
        String at = owner + "/roles/" + AdminApi.encode(name);
        Optional<JsonNode> live = api.find(at);
        if (live.isEmpty()) {
            changes.add(new Change(Difference.missing(path), () -> {
                api.post(owner + "/roles", Json.without(role, APART));
                composites(path, at, role).ifPresent(change -> change.mend().run());
            }));
            return;
        }
        List<Difference> found = Json.named(path, live.get(), Json.without(role, APART));
        if (!found.isEmpty()) {
            changes.add(new Change(found, () -> api.put(at, Json.overlaid(live.get(), Json.without(role, APART)))));
        }
        composites(path, at, role).ifPresent(changes::add);
    }

    private Optional<Change> composites(String path, String at, JsonNode role) {
        JsonNode composites = role.path("composites");
        if (composites.isMissingNode()) {
            return Optional.empty();
        }
        Set<String> should = Json.texts(composites.path("realm"));
        composites
                .path("client")
                .properties()
                .forEach(one -> should.addAll(RoleLists.of(one.getKey(), one.getValue())));
        return lists.compare(path + "/composites", at + "/composites", should);
    }
}
