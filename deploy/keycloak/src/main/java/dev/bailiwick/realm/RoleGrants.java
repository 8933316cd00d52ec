package dev.bailiwick.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is given roles: our service accounts, and clients that may put others' roles into their tokens. No person. */
final class RoleGrants implements Part {
    private final AdminApi api;
    private final JsonNode accounts;
    private final JsonNode scopeMappings;
    private final RoleLists lists;

    RoleGrants(AdminApi api, JsonNode accounts, JsonNode scopeMappings) {
        this.api = api;
        this.accounts = accounts;
        this.scopeMappings = scopeMappings;
        this.lists = new RoleLists(api);
    }

    @Override
    public List<Change> compare() {
        List<Change> changes = new ArrayList<>();
        for (JsonNode account : accounts) {
            String clientId = account.path("serviceAccountClientId").asText();
            if (clientId.isEmpty()) {
                throw new Refused("The file has a person among its users: people are none of this program's business");
            }
            for (Map.Entry<String, JsonNode> given : account.path("clientRoles").properties()) {
                String path = "/users/" + account.path("username").asText() + "/clientRoles/" + given.getKey();
                place(clientId)
                        .flatMap(client -> api.find(client + "/service-account-user"))
                        .map(user -> "/users/" + user.path("id").asText() + "/role-mappings")
                        .ifPresentOrElse(
                                at -> compare(path, at, given.getKey(), given.getValue())
                                        .ifPresent(changes::add),
                                () -> changes.add(later(path)));
            }
        }
        for (Map.Entry<String, JsonNode> owner : scopeMappings.properties()) {
            for (JsonNode mapping : owner.getValue()) {
                String client = mapping.path("client").asText();
                String path = "/clientScopeMappings/" + owner.getKey() + "/" + client;
                place(client)
                        .ifPresentOrElse(
                                at -> compare(path, at + "/scope-mappings", owner.getKey(), mapping.path("roles"))
                                        .ifPresent(changes::add),
                                () -> changes.add(later(path)));
            }
        }
        return changes;
    }

    private Optional<Change> compare(String path, String at, String owner, JsonNode roles) {
        String of = place(owner).orElseThrow(() -> new Refused("There is no client " + owner));
        return lists.compare(path, at + of, RoleLists.of(owner, roles));
    }

    private Optional<String> place(String clientId) {
        return Clients.place(api, clientId);
    }

    /** Of a client that a dry run has not made: the run that makes it comes here once it is there. */
    private static Change later(String path) {
        return new Change(Difference.missing(path), () -> {
            throw new Refused("There is nobody to be given " + path);
        });
    }
}
