package dev.bailiwick.identity.directory;

import dev.bailiwick.local.Realm;
import dev.bailiwick.local.SharedParts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** The Keycloak adapter on a realm of its own in a real Keycloak, without the rest of the service. */
public final class RealDirectory implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    final Realm realm;
    final KeycloakClient client;
    final KeycloakSettings settings;
    final OwnToken token;
    final Directory directory;
    final RealmManagers managers;

    public RealDirectory() {
        this(SharedParts.obtain().keycloak().newRealm("directory", Map.of()));
    }

    private RealDirectory(Realm realm) {
        this(realm, SharedParts.obtain().keycloak().url());
    }

    /** The realm as it is reached by another address, such as that of a proxy. */
    RealDirectory(Realm realm, String url) {
        this(realm, new Settings(url, realm.name(), realm.clientSecret("identity-service")), InstantSource.system());
    }

    RealDirectory(Realm realm, KeycloakSettings settings, InstantSource clock) {
        this.realm = realm;
        this.settings = settings;
        this.client = new KeycloakClient(vertx, settings);
        this.token = new OwnToken(client, settings, clock);
        var admin = new KeycloakAdmin(client, token);
        this.directory = new KeycloakDirectory(admin);
        this.managers = new RealmManagers(admin, settings);
    }

    /** The token of a service that no Keycloak is there for, where a test needs none. */
    public static OwnToken unreachable(Vertx vertx) {
        var nowhere = new Settings("http://127.0.0.1:9", "nowhere", "unused");
        return new OwnToken(new KeycloakClient(vertx, nowhere), nowhere, InstantSource.system());
    }

    public Realm realm() {
        return realm;
    }

    public KeycloakSettings settings() {
        return settings;
    }

    public OwnToken token() {
        return token;
    }

    static <T> T await(Uni<T> answer) {
        return answer.await().atMost(LONGEST);
    }

    @Override
    public void close() {
        vertx.closeAndAwait();
    }

    record Settings(String url, String realm, String clientSecret) implements KeycloakSettings {
        @Override
        public String clientId() {
            return "identity-service";
        }

        @Override
        public Duration startupPatience() {
            return Duration.ofSeconds(3);
        }
    }
}
