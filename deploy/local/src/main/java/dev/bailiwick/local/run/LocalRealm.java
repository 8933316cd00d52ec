package dev.bailiwick.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.local.Keycloak;
import dev.bailiwick.local.KeycloakAdmin;
import dev.bailiwick.local.Realm;
import java.util.Map;

/** The realm {@code bailiwick} of a local run, with a client for scripts that only local runs have. */
record LocalRealm(Realm realm, String scriptsClient, String scriptsSecret) {
    static final String NAME = "bailiwick";

    /** Imports the realm at the first run; later ones only follow the ports. */
    static LocalRealm settle(Keycloak keycloak, Environments environments) {
        Map<String, String> environment = environments.realm();
        Realm realm;
        if (keycloak.hasRealm(NAME)) {
            realm = keycloak.realm(NAME, environment);
            followPorts(realm.admin(), environments.addresses());
        } else {
            realm = keycloak.importRealm(NAME, environment);
        }
        // A service account's id is generated, never chosen: so is this one.
        String client =
                "local-" + environments.kept().secret("scripts-client-id").substring(0, 12);
        String secret = realm.admin()
                .clientById(client)
                .map(id -> realm.admin()
                        .get("/clients/" + id + "/client-secret")
                        .get("value")
                        .asText())
                .orElseGet(() -> realm.admin().createServiceAccount(client));
        return new LocalRealm(realm, client, secret);
    }

    private static void followPorts(KeycloakAdmin admin, Addresses addresses) {
        String id = admin.clientById("console").orElseThrow();
        ObjectNode console = (ObjectNode) admin.get("/clients/" + id);
        if (!addresses.identityUrl().equals(console.path("rootUrl").asText())) {
            console.put("rootUrl", addresses.identityUrl());
            console.putArray("redirectUris").add(addresses.identityUrl() + "/*");
            console.withObject("/attributes").put("post.logout.redirect.uris", addresses.identityUrl() + "/*");
            admin.put("/clients/" + id, console);
        }
        JsonNode settings = admin.get("");
        String smtp = Integer.toString(addresses.smtp());
        if (!smtp.equals(settings.at("/smtpServer/port").asText())) {
            ObjectNode mail = settings.path("smtpServer").deepCopy();
            mail.put("port", smtp);
            admin.put("", Map.of("smtpServer", mail));
        }
    }
}
