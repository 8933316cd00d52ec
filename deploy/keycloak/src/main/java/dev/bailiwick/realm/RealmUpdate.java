package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Brings a realm to what its file says, or only tells what that would change. What the file does not name stays. */
public final class RealmUpdate {
    /** Everything else at the top of the file is a setting of the realm itself. */
    private static final Set<String> PARTS = Set.of(
            "realm",
            "defaultRole",
            "roles",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes",
            "clientScopes",
            "clients",
            "clientScopeMappings",
            "users",
            "authenticationFlows",
            "authenticatorConfig",
            "components");

    private static final String PROFILE = "org.keycloak.userprofile.UserProfileProvider";

    private final AdminApi api;
    private final ObjectNode file;
    private final List<Part> parts;
    private final Consumer<String> say;

    /**
     * @param file with its placeholders filled in
     * @param say takes each line of what is found
     */
    public RealmUpdate(AdminApi api, RealmFile file, Consumer<String> say) {
        this.api = api;
        this.file = file.parsed();
        this.say = say;
        this.parts = parts(api, this.file);
    }

    /** Tells every difference and changes nothing. Returns how many there are. */
    public int dryRun() {
        if (!api.hasRealm()) {
            tell(Difference.missing("/"));
            return 1;
        }
        List<Difference> found = differences();
        found.forEach(this::tell);
        return found.size();
    }

    /**
     * Tells every difference and mends it, then looks again. Returns how many were mended; what stays otherwise although
     * Keycloak took the change is {@link Refused}.
     */
    public int apply() {
        int mended = 0;
        if (!api.hasRealm()) {
            tell(Difference.missing("/"));
            api.create(file);
            mended = 1;
        }
        // In this order: what one part makes, a later one names.
        for (Part part : parts) {
            for (Change change : part.compare()) {
                change.differences().forEach(this::tell);
                mended += change.differences().size();
                change.mend().run();
            }
        }
        List<Difference> left = mended == 0 ? List.of() : differences();
        if (!left.isEmpty()) {
            throw new Refused("Keycloak took the changes and still differs: " + left.getFirst());
        }
        return mended;
    }

    /** Whoever holds rights over the realm that nobody should, a line for each. */
    public List<String> managers() {
        return api.hasRealm()
                ? new Managers(api, Json.texts(Json.elements(file.path("users")), "username")).find()
                : List.of();
    }

    private List<Difference> differences() {
        return parts.stream()
                .flatMap(part -> part.compare().stream())
                .flatMap(change -> change.differences().stream())
                .toList();
    }

    private void tell(Difference difference) {
        say.accept(difference.toString());
    }

    private static List<Part> parts(AdminApi api, ObjectNode file) {
        List<Part> parts = new ArrayList<>(List.of(
                new Flows(api, file.path("authenticationFlows"), file.path("authenticatorConfig")),
                new RequiredActions(api),
                new Scopes(api, file.path("clientScopes")),
                new Settings(api, settings(file)),
                new RealmScopes(api, file),
                new Clients(api, file.path("clients")),
                new Roles(api, file.path("roles")),
                new RoleGrants(api, file.path("users"), file.path("clientScopeMappings"))));
        for (Map.Entry<String, JsonNode> component : file.path("components").properties()) {
            if (!component.getKey().equals(PROFILE)) {
                throw new Refused("The file has a component that is not known here: " + component.getKey());
            }
            parts.add(UserProfile.of(api, component.getValue().path(0)));
        }
        for (JsonNode client : file.path("clients")) {
            if (client.has(AdminPermissions.SETTINGS)) {
                parts.add(new AdminPermissions(api, client));
            }
        }
        return List.copyOf(parts);
    }

    /** A list of objects that no part knows would be compared by guess: it is refused instead. */
    private static ObjectNode settings(ObjectNode file) {
        ObjectNode settings = file.deepCopy();
        settings.remove(PARTS);
        for (Map.Entry<String, JsonNode> field : settings.properties()) {
            if (field.getValue().path(0).isContainerNode()) {
                throw new Refused("The file has something that is not known here: " + field.getKey());
            }
        }
        return settings;
    }
}
