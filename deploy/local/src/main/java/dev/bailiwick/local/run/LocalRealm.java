package dev.bailiwick.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.local.Acme;
import dev.bailiwick.local.Keycloak;
import dev.bailiwick.local.KeycloakAdmin;
import dev.bailiwick.local.Realm;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The realm {@code bailiwick} of a local run, with what only local runs have: a client for scripts, and a second realm that
 * plays the organisation's directory.
 */
record LocalRealm(Realm realm, String scriptsClient, String scriptsSecret) {
    static final String NAME = "bailiwick";
    private static final String DIRECTORY = "acme";
    /** As the realm file has it; a realm of an older run has none. */
    private static final String FIRST_SIGN_IN = "directory first sign-in";

    /** Imports the realm at the first run; later ones follow the ports, and give an older realm what it lacks. */
    static LocalRealm settle(Keycloak keycloak, Environments environments) {
        Map<String, String> environment = environments.realm();
        Realm realm;
        if (keycloak.hasRealm(NAME)) {
            realm = keycloak.realm(NAME, environment);
            followPorts(realm.admin(), environments.addresses());
            catchUp(realm.admin());
        } else {
            realm = keycloak.importRealm(NAME, environment);
        }
        Acme.Secrets secrets = new Acme.Secrets(
                environments.directoryPassword(), environments.kept().secret("directory-broker"));
        Acme _ = Acme.settle(keycloak, DIRECTORY, realm, secrets);
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
        String signedIn = addresses.identityUrl() + "/signed-in";
        if (!signedIn.equals(console.at("/redirectUris/0").asText())) {
            console.put("rootUrl", addresses.identityUrl());
            console.putArray("redirectUris").add(signedIn);
            console.withObject("/attributes")
                    .put("post.logout.redirect.uris", addresses.identityUrl() + "/signed-out.html");
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

    private static void catchUp(KeycloakAdmin admin) {
        boolean isKnown = StreamSupport.stream(
                        admin.get("/authentication/flows").spliterator(), false)
                .anyMatch(flow -> flow.path("alias").asText().equals(FIRST_SIGN_IN));
        if (!isKnown) {
            admin.post(
                    "/authentication/flows",
                    Map.of("alias", FIRST_SIGN_IN, "providerId", "basic-flow", "topLevel", true, "builtIn", false));
            String executions = "/authentication/flows/" + FIRST_SIGN_IN.replace(" ", "%20") + "/executions";
            admin.post(executions + "/execution", Map.of("provider", "idp-create-user-if-unique"));
            ObjectNode only = (ObjectNode) admin.get(executions).get(0);
            admin.put(executions, only.put("requirement", "REQUIRED"));
            admin.put("", Map.of("firstBrokerLoginFlow", FIRST_SIGN_IN));
        }
    }
}
