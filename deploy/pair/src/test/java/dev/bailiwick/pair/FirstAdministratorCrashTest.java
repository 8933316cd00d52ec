package dev.bailiwick.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An empty installation is killed while it makes its first administrator. */
class FirstAdministratorCrashTest {
    private static final Map<String, String> SHORT_LEASE = Map.of("BAILIWICK_LEASE", "15S");

    @Test
    void killedWhenTheAccountIsMadeAndAgainWhenTheRoleIsGivenItMakesOneAdministrator() throws Exception {
        try (var detour = new Detour(SHORT_LEASE)) {
            killBeforeAnswer(detour, detour.keycloak, "POST", "/users");
            killBeforeAnswer(detour, detour.access, "POST", "/access-rules");
            detour.pair.awaitReady();
            assertOneWhoCanSignIn(detour.pair);
            assertNothingIsDoneAfterwards(detour.pair);
        }
    }

    @Test
    void killedWhenTheSubjectIsKnownItMakesOneAdministrator() throws Exception {
        try (var detour = new Detour(SHORT_LEASE)) {
            killBeforeAnswer(detour, detour.access, "PUT", "/subjects/user/");
            detour.pair.awaitReady();
            assertOneWhoCanSignIn(detour.pair);
        }
    }

    /** Waits for the moment, kills, and starts again. */
    private static void killBeforeAnswer(Detour detour, Waypoint waypoint, String method, String path)
            throws InterruptedException {
        var killed = new CountDownLatch(1);
        waypoint.beforeAnswerTo(method, path, () -> {
            detour.pair.identity().kill();
            killed.countDown();
        });
        assertThat(killed.await(90, TimeUnit.SECONDS))
                .as("%s %s came", method, path)
                .isTrue();
        detour.pair.identity().restart();
    }

    private static void assertOneWhoCanSignIn(Pair pair) {
        var client = new Client(pair);
        assertThat(client.accounts(Pair.ADMINISTRATOR)).isOne();
        assertThat(client.find(Pair.ADMINISTRATOR).get("total").asInt()).isOne();
        // Known password, and still to be changed: Keycloak asks for the change instead of refusing the password.
        assertThat(signIn(pair)).contains("not fully set up");
    }

    private static String signIn(Pair pair) {
        try {
            pair.realm().tokenOf(Pair.ADMINISTRATOR, Pair.ADMINISTRATOR_PASSWORD);
            return "signed in";
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void assertNothingIsDoneAfterwards(Pair pair) throws IOException {
        pair.identity().restart();
        pair.identity().awaitReady(Duration.ofSeconds(90));
        assertThat(Files.readString(pair.identity().log())).contains("The first administrator was made before");
    }
}
