package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lists of client scopes that a client, or the realm for new clients, has: the file's list is the whole list. */
final class ScopeLists {
    private final AdminApi api;

    ScopeLists(AdminApi api) {
        this.api = api;
    }

    /** The list at this place of the Admin API, which takes and gives back scopes one by one. */
    Optional<Change> compare(String path, String at, JsonNode wanted) {
        Set<String> is = Json.texts(api.list(at), "name");
        Set<String> should = Json.texts(wanted);
        if (is.equals(should)) {
            return Optional.empty();
        }
        return Optional.of(
                new Change(new Difference(path, is.toString(), should.toString()), () -> settle(at, should)));
    }

    /** A scope is on one of the two lists at most, so what goes goes first. */
    private void settle(String at, Set<String> should) {
        for (JsonNode scope : api.list(at)) {
            if (!should.contains(scope.path("name").asText())) {
                api.delete(at + "/" + scope.path("id").asText());
            }
        }
        List<JsonNode> all = api.list("/client-scopes");
        Set<String> is = Json.texts(api.list(at), "name");
        for (String name : should) {
            if (!is.contains(name)) {
                JsonNode scope = Json.byField(all, "name", name)
                        .orElseThrow(
                                () -> new Refused("The file names the client scope " + name + ", which nobody made"));
                api.put(at + "/" + scope.path("id").asText(), null);
            }
        }
    }
}
