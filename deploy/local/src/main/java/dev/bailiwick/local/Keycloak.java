package dev.bailiwick.local;

import dev.bailiwick.realm.RealmFile;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A Keycloak server on loopback, whoever started it, with the password of master's administrator. */
public final class Keycloak {
    /** The realm that production imports too. */
    static final String BAILIWICK = "deploy/keycloak/realm-bailiwick.json";

    private final String url;
    private final String password;

    public Keycloak(String url, String password) {
        this.url = url;
        this.password = password;
    }

    public String url() {
        return url;
    }

    /** Of master. */
    public String administrator() {
        return KeycloakServer.ADMINISTRATOR;
    }

    /** Of master's administrator. */
    public String password() {
        return password;
    }

    /**
     * Makes a realm from our realm file under another name (a random part is added, so that runs never meet). What
     * the environment does not say (secrets, the console's address, mail) gets a value that is good for tests.
     */
    public Realm newRealm(String prefix, Map<String, String> environment) {
        String name = prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
        return importRealm(name, environment);
    }

    /** Makes a realm from our realm file under exactly this name. */
    public Realm importRealm(String name, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>(Map.of(
                Realm.IDENTITY_SECRET,
                UUID.randomUUID().toString(),
                Realm.CONSOLE_SECRET,
                UUID.randomUUID().toString(),
                "BAILIWICK_CONSOLE_URL",
                "http://127.0.0.1:8081",
                "BAILIWICK_MAIL_HOST",
                "127.0.0.1",
                "BAILIWICK_MAIL_PORT",
                "25",
                "BAILIWICK_MAIL_FROM",
                "bailiwick@example.com"));
        values.putAll(environment);
        create(name, BAILIWICK, values);
        return realm(name, values);
    }

    /** Makes a realm from one of our files under this name. */
    void create(String name, String file, Map<String, String> values) {
        admin(name)
                .api()
                .create(RealmFile.read(Checkout.root().resolve(file))
                        .named(name)
                        .filled(values)
                        .parsed());
    }

    /** A realm that exists, with the environment that it was made with. */
    public Realm realm(String name, Map<String, String> environment) {
        return new Realm(this, name, environment);
    }

    public boolean hasRealm(String name) {
        return new Http().answersOk(url + "/realms/" + name);
    }

    KeycloakAdmin admin(String realm) {
        return new KeycloakAdmin(url, realm, password);
    }
}
