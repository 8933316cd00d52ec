package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The protocol mappers of a client or a client scope: what writes into tokens. The file's list is the whole list. */
final class Mappers {
    private final AdminApi api;
    private final String at;

    /** Of the owner at this path ({@code /clients/{id}}). */
    Mappers(AdminApi api, String owner) {
        this.api = api;
        this.at = owner + "/protocol-mappers/models";
    }

    List<Change> compare(String path, JsonNode live, JsonNode wanted) {
        List<Change> changes = new ArrayList<>();
        Map<String, JsonNode> left = new HashMap<>();
        live.forEach(mapper -> left.put(mapper.path("name").asText(), mapper));
        for (JsonNode mapper : wanted) {
            String name = mapper.path("name").asText();
            String here = path + "/protocolMappers/" + name;
            JsonNode is = left.remove(name);
            if (is == null) {
                changes.add(new Change(Difference.missing(here), () -> api.post(at, mapper)));
            } else {
                changed(here, is, mapper).ifPresent(changes::add);
            }
        }
        left.forEach((name, mapper) -> changes.add(new Change(
                Difference.surplus(
                        path + "/protocolMappers/" + name,
                        mapper.path("protocolMapper").asText()),
                () -> api.delete(at + "/" + mapper.path("id").asText()))));
        return changes;
    }

    /** A mapper's configuration is the file's, no more and no less. */
    private Optional<Change> changed(String path, JsonNode live, JsonNode wanted) {
        List<Difference> found = Json.named(path, live, Json.without(wanted, "config"));
        found.addAll(Json.exactly(path + "/config", live.path("config"), wanted.path("config")));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode body = Json.overlaid(live, wanted);
        body.set("config", wanted.path("config"));
        return Optional.of(new Change(
                found, () -> api.put(at + "/" + live.path("id").asText(), body)));
    }
}
