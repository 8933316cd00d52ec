package dev.bailiwick.identity.directory;

import static dev.bailiwick.identity.directory.RealDirectory.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bailiwick.local.LoopbackProxy;
import dev.bailiwick.local.Realm;
import dev.bailiwick.local.SharedParts;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the directory says when Keycloak is not there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakOutageTest {
    private static final AccountId SOMEBODY = new AccountId("7d1c9a52-0000-4000-8000-000000000000");

    private Realm realm;
    private LoopbackProxy proxy;

    @BeforeAll
    void start() {
        var keycloak = SharedParts.obtain().keycloak();
        realm = keycloak.newRealm("outage", Map.of());
        proxy = LoopbackProxy.to(URI.create(keycloak.url()).getPort());
    }

    @AfterAll
    void stop() {
        proxy.close();
    }

    @Test
    void isUnavailableWhileKeycloakIsGoneAndRecoversByItself() {
        try (var real = new RealDirectory(realm, "http://127.0.0.1:" + proxy.port())) {
            assertThat(await(real.directory.find(SOMEBODY))).isEmpty();

            proxy.cut();
            assertThatExceptionOfType(DirectoryFailure.Unavailable.class)
                    .isThrownBy(() -> await(real.directory.find(SOMEBODY)));

            proxy.restore();
            assertThat(await(real.directory.find(SOMEBODY))).isEmpty();
        }
    }

    @Test
    void givesUpOnAKeycloakThatDoesNotAnswer() throws Exception {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var real = new RealDirectory(realm, "http://127.0.0.1:" + silent.getLocalPort())) {
            Instant asked = Instant.now();

            assertThatExceptionOfType(DirectoryFailure.Unavailable.class)
                    .isThrownBy(() -> await(real.directory.find(SOMEBODY)));
            assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(10));
        }
    }
}
