package dev.bailiwick.local.run;

import dev.bailiwick.local.Acme;
import dev.bailiwick.local.Keycloak;
import dev.bailiwick.local.Realm;
import java.util.Map;

/**
 * The realm {@code bailiwick} of a local run, with what only local runs have: a client for scripts, and a second realm that
 * plays the organisation's directory.
 */
record LocalRealm(Realm realm, String scriptsClient, String scriptsSecret) {
    static final String NAME = "bailiwick";
    private static final String DIRECTORY = "acme";

    /** Imports the realm at the first run; later ones bring it to the file, and to the ports of this run. */
    static LocalRealm settle(Keycloak keycloak, Environments environments) {
        Map<String, String> environment = environments.realm();
        Realm realm =
                keycloak.hasRealm(NAME) ? keycloak.realm(NAME, environment) : keycloak.importRealm(NAME, environment);
        realm.bringToFile();
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
}
