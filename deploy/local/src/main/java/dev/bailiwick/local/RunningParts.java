package dev.bailiwick.local;

import dev.bailiwick.local.KeycloakServer.Settings;
import dev.bailiwick.local.PostgresServer.Durability;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts that the daemon has started so far, each at the first question for it. */
final class RunningParts implements AutoCloseable {
    private final Path folder;
    private final Object postgresLock = new Object();
    private final Object keycloakLock = new Object();
    private final Object mailLock = new Object();
    private final String password = UUID.randomUUID().toString();
    private @Nullable PostgresServer postgres;
    private @Nullable KeycloakServer keycloak;
    private @Nullable MailServer mail;

    RunningParts(Path folder) {
        this.folder = folder;
    }

    Postgres postgres() {
        synchronized (postgresLock) {
            if (postgres == null) {
                postgres = PostgresServer.start(folder.resolve("postgres"), Ports.free(), Durability.THROWN_AWAY);
            }
            return postgres.postgres();
        }
    }

    Map<String, Object> keycloak() {
        synchronized (keycloakLock) {
            if (keycloak == null || !keycloak.isAlive()) {
                keycloak = startKeycloak();
            }
            return Map.of("url", keycloak.url(), "password", password);
        }
    }

    Mail mail() {
        synchronized (mailLock) {
            if (mail == null) {
                mail = MailServer.start();
            }
            return mail.mail();
        }
    }

    private KeycloakServer startKeycloak() {
        long start = System.nanoTime();
        Settings settings = new Settings(Ports.free(), Ports.free(), postgres().createDatabase("keycloak"), password);
        KeycloakHome home = KeycloakHome.obtain(Checkout.root(), System.out::println);
        KeycloakServer started = KeycloakServer.start(home, settings, folder.resolveSibling("keycloak.log"))
                .awaitReady();
        System.out.println("Keycloak was ready after " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return started;
    }

    @Override
    public void close() {
        // All of it is thrown away: no need to be polite.
        if (keycloak != null) {
            keycloak.kill();
        }
        if (mail != null) {
            mail.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
