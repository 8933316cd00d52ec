package dev.bailiwick.pair;

import dev.bailiwick.local.Acme;
import dev.bailiwick.local.Database;
import dev.bailiwick.local.Mail;
import dev.bailiwick.local.Realm;
import dev.bailiwick.local.ServiceProcess;
import dev.bailiwick.local.SharedParts;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The packaged pair as processes, with a realm and databases of its own, and an administrator in person and program. */
final class Pair implements AutoCloseable {
    static final String ADMINISTRATOR = "admin@example.com";
    static final String ADMINISTRATOR_PASSWORD = "a-first-password-for-tests";

    static final String PROGRAM = "scripts-of-the-tests";
    private static final Duration START = Duration.ofSeconds(90);

    private final Realm realm;
    private final Database identityDatabase;
    private final Database accessDatabase;
    private final Mail mail;
    private final String keycloakUrl;
    private final String programSecret;
    private final ServiceProcess access;
    private final ServiceProcess identity;
    private @Nullable Acme directory;

    private Pair(Start service, Map<String, String> both, Function<Pair, Map<String, String>> identityChanges) {
        SharedParts parts = SharedParts.obtain();
        this.mail = parts.mail();
        this.realm = parts.keycloak().newRealm("pair", Map.of());
        this.programSecret = realm.admin().createServiceAccount(PROGRAM);
        this.keycloakUrl = parts.keycloak().url();
        this.accessDatabase = parts.postgres().createDatabase("access");
        this.identityDatabase = parts.postgres().createDatabase("identity");
        var common =
                with(both, Map.of("BAILIWICK_KEYCLOAK_URL", keycloakUrl, "BAILIWICK_KEYCLOAK_REALM", realm.name()));
        this.access = service.start("access-service", with(common, accessDatabase.environment(), accessSettings()));
        var changed = new HashMap<>(identitySettings());
        changed.putAll(identityChanges.apply(this));
        this.identity = service.start("identity-service", with(common, identityDatabase.environment(), changed));
        letPeopleSignInAt(identity.url());
    }

    /** How a service is started in this environment. */
    private interface Start {
        ServiceProcess start(String service, Map<String, String> environment);
    }

    /** The first after packaging, see {@link ServiceProcess#startFirst}. */
    static Pair startFirst() {
        return new Pair(ServiceProcess::startFirst, Map.of(), _ -> Map.of()).awaitReady();
    }

    /** Starts both and waits until they are ready. */
    static Pair start() {
        return start(Map.of());
    }

    /** The same, with other settings for identity-service than the usual ones. */
    static Pair start(Map<String, String> identityChanges) {
        return begin(_ -> identityChanges).awaitReady();
    }

    /** Starts both, with settings that depend on where the parts are; to be awaited. */
    static Pair begin(Function<Pair, Map<String, String>> identityChanges) {
        return begin(Map.of(), identityChanges);
    }

    /** The same, with further settings for both. */
    static Pair begin(Map<String, String> both, Function<Pair, Map<String, String>> identityChanges) {
        return new Pair(ServiceProcess::start, both, identityChanges);
    }

    Pair awaitReady() {
        access.awaitReady(START);
        identity.awaitReady(START);
        return this;
    }

    Realm realm() {
        return realm;
    }

    String keycloakUrl() {
        return keycloakUrl;
    }

    Mail mail() {
        return mail;
    }

    Database identityDatabase() {
        return identityDatabase;
    }

    Database accessDatabase() {
        return accessDatabase;
    }

    ServiceProcess access() {
        return access;
    }

    ServiceProcess identity() {
        return identity;
    }

    /** A directory of this pair alone, whose people may sign in from now on; made when it is first asked for. */
    synchronized Acme directory() {
        if (directory == null) {
            directory = Acme.settle(
                    SharedParts.obtain().keycloak(),
                    realm.name() + "-acme",
                    realm,
                    new Acme.Secrets(
                            UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        }
        return directory;
    }

    /** A token of a service account that is System administrator. */
    String programToken() {
        return realm.serviceAccountToken(PROGRAM, programSecret);
    }

    @Override
    public void close() {
        identity.close();
        access.close();
        identityDatabase.close();
        accessDatabase.close();
    }

    private Map<String, String> accessSettings() {
        return Map.of("BAILIWICK_ACCESS_PUBLIC_URL", "http://127.0.0.1:${quarkus.http.port}");
    }

    private Map<String, String> identitySettings() {
        return Map.ofEntries(
                Map.entry("BAILIWICK_PUBLIC_URL", "http://127.0.0.1:${quarkus.http.port}"),
                Map.entry("BAILIWICK_ACCESS_URL", access.url()),
                Map.entry("BAILIWICK_KEYCLOAK_CLIENT_SECRET", realm.clientSecret("identity-service")),
                Map.entry("BAILIWICK_CONSOLE_CLIENT_SECRET", realm.clientSecret("console")),
                Map.entry("BAILIWICK_CONSOLE_SESSION_KEY", UUID.randomUUID().toString()),
                Map.entry("BAILIWICK_FIRST_ADMINISTRATOR_EMAIL", ADMINISTRATOR),
                Map.entry("BAILIWICK_FIRST_ADMINISTRATOR_PASSWORD", ADMINISTRATOR_PASSWORD),
                Map.entry("BAILIWICK_FIRST_ADMINISTRATOR_SERVICE_ACCOUNT", PROGRAM),
                Map.entry("BAILIWICK_MAIL_HOST", mail.smtpHost()),
                Map.entry("BAILIWICK_MAIL_PORT", Integer.toString(mail.smtpPort())));
    }

    /** The realm was made before the port of the console was known. */
    private void letPeopleSignInAt(String url) {
        var client = realm.admin().clientById("console").orElseThrow();
        realm.admin()
                .put(
                        "/clients/" + client,
                        Map.of(
                                "clientId", "console",
                                "redirectUris", java.util.List.of(url + "/signed-in"),
                                "attributes", Map.of("post.logout.redirect.uris", url + "/signed-out.html")));
    }

    @SafeVarargs
    private static Map<String, String> with(Map<String, String>... parts) {
        var all = new HashMap<String, String>();
        for (var part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
