package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who holds a role of {@code realm-management} beside our own service accounts. identity-service does not start while
 * anybody does. Nothing is taken away from anybody here: whoever gave these rights has to be asked first.
 */
final class Managers {
    private static final String CLIENT = "realm-management";

    private final AdminApi api;
    private final Set<String> ours;

    /** All but these accounts, by user name. */
    Managers(AdminApi api, Set<String> ours) {
        this.api = api;
        this.ours = Set.copyOf(ours);
    }

    /** A line for each; ids alone, since a log is no place for names. */
    List<String> find() {
        List<String> found = new ArrayList<>();
        Optional<String> client = Clients.place(api, CLIENT);
        if (client.isEmpty()) {
            return found;
        }
        for (JsonNode role : api.list(client.get() + "/roles")) {
            String name = role.path("name").asText();
            String at = client.get() + "/roles/" + AdminApi.encode(name);
            api.list(at + "/users?briefRepresentation=true&max=1000").stream()
                    .filter(user -> !ours.contains(user.path("username").asText()))
                    .forEach(user -> found.add(line("user " + user.path("id").asText(), name)));
            api.list(at + "/groups?briefRepresentation=true&max=1000")
                    .forEach(group -> found.add(line("group " + group.path("id").asText(), name)));
        }
        String id = client.get().substring("/clients/".length());
        for (JsonNode role : api.list("/roles?briefRepresentation=true&max=1000")) {
            if (role.path("composite").asBoolean()) {
                String at = "/roles/" + AdminApi.encode(role.path("name").asText()) + "/composites/clients/" + id;
                api.list(at)
                        .forEach(held -> found.add(line(
                                "realm role " + role.path("name").asText(),
                                held.path("name").asText())));
            }
        }
        return found;
    }

    private static String line(String who, String role) {
        return who + " holds " + CLIENT + "/" + role;
    }
}
