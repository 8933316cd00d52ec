package dev.bailiwick.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Keycloak process on loopback, with its data in a database of ours. */
public final class KeycloakServer implements Running {
    static final String ADMINISTRATOR = "administrator";
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Child child;
    private final int port;
    private final int managementPort;

    private KeycloakServer(Child child, int port, int managementPort) {
        this.child = child;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Where it listens, what it keeps its data in, and the password of the administrator of {@code master}. */
    public record Settings(int port, int managementPort, Database database, String password) {}

    public static KeycloakServer start(KeycloakHome home, Settings settings, Path log) {
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + settings.managementPort(),
                "--hostname-strict=false",
                "--cache=local",
                "--db-pool-max-size=30");
        Map<String, String> environment = Map.of(
                "KC_DB_URL", settings.database().jdbcUrl(),
                "KC_DB_USERNAME", settings.database().owner().user(),
                "KC_DB_PASSWORD", settings.database().owner().password(),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.password());
        Child child =
                Child.start("Keycloak", home.command(QuickStart.optionsOfOneThatSigns(), arguments), environment, log);
        return new KeycloakServer(child, settings.port(), settings.managementPort());
    }

    /** Waits for readiness; a server that does not get there is stopped. */
    public KeycloakServer awaitReady() {
        try {
            child.awaitOk("http://127.0.0.1:" + managementPort + "/health/ready", START);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    /** Like kill -9. */
    void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.stop(STOP);
    }
}
