package dev.bailiwick.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The attributes of people that the file declares, each in full: one line more (required) would keep people from signing
 * in. Attributes that it does not declare stay, since people may have values for them.
 */
final class UserProfile implements Part {
    private static final String AT = "/users/profile";
    private static final String ATTRIBUTES = "attributes";

    private final AdminApi api;
    private final JsonNode wanted;

    private UserProfile(AdminApi api, JsonNode wanted) {
        this.api = api;
        this.wanted = wanted;
    }

    /** Of what a realm file says of it, which is JSON in a text. */
    static UserProfile of(AdminApi api, JsonNode component) {
        try {
            String config = component
                    .path("config")
                    .path("kc.user.profile.config")
                    .path(0)
                    .asText();
            return new UserProfile(api, new ObjectMapper().readTree(config));
        } catch (JsonProcessingException e) {
            throw new Refused("The user profile of the file is not JSON", e);
        }
    }

    @Override
    public List<Change> compare() {
        JsonNode live = api.get(AT);
        List<Difference> found = new ArrayList<>();
        for (JsonNode attribute : wanted.path(ATTRIBUTES)) {
            String name = attribute.path("name").asText();
            String path = "/userProfile/" + name;
            Json.byField(Json.elements(live.path(ATTRIBUTES)), "name", name)
                    .ifPresentOrElse(
                            is -> found.addAll(Json.exactly(path, is, attribute)),
                            () -> found.add(Difference.missing(path)));
        }
        return found.isEmpty() ? List.of() : List.of(new Change(found, () -> api.put(AT, mended(live))));
    }

    private JsonNode mended(JsonNode live) {
        Map<String, JsonNode> ours = new HashMap<>();
        wanted.path(ATTRIBUTES)
                .forEach(attribute -> ours.put(attribute.path("name").asText(), attribute));
        ObjectNode profile = live.deepCopy();
        ArrayNode attributes = profile.putArray(ATTRIBUTES);
        for (JsonNode attribute : live.path(ATTRIBUTES)) {
            JsonNode known = ours.remove(attribute.path("name").asText());
            attributes.add(known == null ? attribute : known);
        }
        wanted.path(ATTRIBUTES).forEach(attribute -> {
            if (ours.containsKey(attribute.path("name").asText())) {
                attributes.add(attribute);
            }
        });
        return profile;
    }
}
