package dev.bailiwick.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.realm.RealmFile;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A realm that plays an organisation's directory, with three people and two groups, brokered into one of ours. */
public final class Acme {
    /** What the directory is called at ours. */
    public static final String ALIAS = "acme";

    public static final String DANA = "dana@acme.example";
    public static final String ELI = "eli@acme.example";
    public static final String FINN = "finn@acme.example";
    public static final String RESEARCHERS = "researchers";
    public static final String OPERATORS = "operators";

    /** By which the client {@code bailiwick-broker} is known to the directory. */
    private static final String BROKER_SECRET = "BAILIWICK_ACME_BROKER_SECRET";

    private static final String PASSWORD = "BAILIWICK_ACME_PASSWORD";
    private static final String BROKER = "bailiwick-broker";
    private static final String REALM = "deploy/local/acme/realm-acme.json";

    /** How ours is told of it. */
    private static final String IDENTITY_PROVIDER = "deploy/local/acme/identity-provider.json";

    private final String issuer;
    private final String password;
    private final KeycloakAdmin admin;

    private Acme(String issuer, String password, KeycloakAdmin admin) {
        this.issuer = issuer;
        this.password = password;
        this.admin = admin;
    }

    /** What a directory and ours have to agree on. */
    public record Secrets(String password, String broker) {}

    /** Makes the directory, where it is not there yet, and tells ours where it is; may be repeated. */
    public static Acme settle(Keycloak keycloak, String name, Realm ours, Secrets secrets) {
        String broker = ours.issuer() + "/broker/" + ALIAS + "/endpoint";
        if (!keycloak.hasRealm(name)) {
            keycloak.create(
                    name,
                    REALM,
                    Map.of(
                            PASSWORD,
                            secrets.password(),
                            BROKER_SECRET,
                            secrets.broker(),
                            "BAILIWICK_BROKER_URL",
                            broker));
        }
        Acme acme = new Acme(keycloak.url() + "/realms/" + name, secrets.password(), keycloak.admin(name));
        acme.sendPeopleBackTo(broker);
        acme.introduceTo(ours.admin(), secrets);
        return acme;
    }

    /** Of each of its people. */
    public String password() {
        return password;
    }

    public KeycloakAdmin admin() {
        return admin;
    }

    /** Makes somebody a member of a group, which may be new. */
    public void join(String email, String group) {
        admin.put("/users/" + person(email) + "/groups/" + group(group), Map.of());
    }

    public void leave(String email, String group) {
        admin.delete("/users/" + person(email) + "/groups/" + group(group));
    }

    /** Somebody who is to sign in with {@link #password()}; answers with his id there. */
    public String hire(String email, String firstName) {
        String id = admin.createUser(email, password);
        admin.put("/users/" + id, Map.of("email", email, "firstName", firstName));
        return id;
    }

    public void changeEmail(String email, String changed) {
        admin.put("/users/" + person(email), Map.of("email", changed, "username", changed));
    }

    private String person(String email) {
        return admin.userByEmail(email).orElseThrow().get("id").asText();
    }

    private String group(String name) {
        return list(admin.get("/groups?exact=true&search=" + Http.encode(name))).stream()
                .map(group -> group.get("id").asText())
                .findFirst()
                .orElseGet(() -> admin.post("/groups", Map.of("name", name)).orElseThrow());
    }

    /** Keycloak may be at another port than at the last run. */
    private void sendPeopleBackTo(String broker) {
        String id = admin.clientById(BROKER).orElseThrow();
        ObjectNode client = (ObjectNode) admin.get("/clients/" + id);
        if (!client.at("/redirectUris/0").asText().equals(broker)) {
            client.putArray("redirectUris").add(broker);
            client.withObject("/attributes").put("post.logout.redirect.uris", broker + "/logout_response");
            admin.put("/clients/" + id, client);
        }
    }

    private void introduceTo(KeycloakAdmin ours, Secrets secrets) {
        JsonNode overlay = Http.parse(RealmFile.read(Checkout.root().resolve(IDENTITY_PROVIDER))
                .filled(Map.of("BAILIWICK_ACME_ISSUER", issuer, BROKER_SECRET, secrets.broker()))
                .json());
        boolean isKnown = list(ours.get("/identity-provider/instances")).stream()
                .anyMatch(known -> known.path("alias").asText().equals(ALIAS));
        if (isKnown) {
            ours.put("/identity-provider/instances/" + ALIAS, overlay.get("identityProvider"));
            return;
        }
        ours.post("/identity-provider/instances", overlay.get("identityProvider"));
        overlay.get("mappers")
                .forEach(mapper -> ours.post("/identity-provider/instances/" + ALIAS + "/mappers", mapper));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
