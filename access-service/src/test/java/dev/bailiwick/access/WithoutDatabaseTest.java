package dev.bailiwick.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import dev.bailiwick.access.support.Station;
import dev.bailiwick.local.LoopbackProxy;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Promise 6 over HTTP: without PostgreSQL decisions go on from memory until they are too old, and then there are none. */
@QuarkusTest
@TestProfile(WithoutDatabaseTest.BehindAProxy.class)
class WithoutDatabaseTest {
    private static @Nullable LoopbackProxy proxy;

    /** With a database that can be cut off, and a memory that is soon too old. */
    public static final class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bailiwick.access.staleness", "4S");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(CutOff.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    /** The usual database, through a proxy. */
    public static final class CutOff implements QuarkusTestResourceLifecycleManager {
        private final RealDatabase database = new RealDatabase();

        @Override
        public Map<String, String> start() {
            var configuration = new HashMap<>(database.start());
            var address = Objects.requireNonNull(configuration.get("bailiwick.database.address"));
            var colon = address.indexOf(':');
            var slash = address.indexOf('/');
            var through = LoopbackProxy.to(Integer.parseInt(address.substring(colon + 1, slash)));
            proxy = through;
            configuration.put("bailiwick.database.address", "127.0.0.1:" + through.port() + address.substring(slash));
            return configuration;
        }

        @Override
        public void stop() {
            if (proxy != null) {
                proxy.close();
            }
            database.stop();
        }
    }

    @Test
    void decisionsGoOnUntilTheyAreTooOldAndComeBackByThemselves() {
        var administrator = Api.administrator();
        var ana = administrator.newUser("viewer", "tenant/default");
        var database = Objects.requireNonNull(proxy, "a proxy");
        assertAllowed(ana);

        database.cut();
        assertAllowed(ana);
        assertUnavailable(administrator.putScope("project/" + Api.unique("p"), "tenant/default"), "unavailable");
        assertAllowed(ana);
        assertUnavailable(
                Api.as(ana)
                        .request()
                        .header("Access-Min-Revision", "latest")
                        .get("/api/v1/me/permissions?scope=tenant/default"),
                "revision-unavailable");

        Station.await("an answer that says nothing", () -> ask(ana).statusCode() == 503);
        assertNoDecision(ask(ana));
        assertUnavailable(Api.as(ana).get("/api/v1/me/permissions?scope=tenant/default"), "unavailable");
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);

        database.restore();
        Station.await("a decision", () -> ask(ana).statusCode() == 200);
        assertAllowed(ana);
        given().get("/q/health/ready").then().statusCode(200);
        Station.await(
                "a write",
                () -> administrator
                                .putScope("project/" + Api.unique("p"), "tenant/default")
                                .statusCode()
                        == 201);
    }

    private static Response ask(String subject) {
        return Api.as(subject).evaluate(subject, "project:read", "tenant/default");
    }

    private static void assertAllowed(String subject) {
        ask(subject).then().statusCode(200).body("decision", equalTo(true));
    }

    private static void assertUnavailable(Response answer, String code) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("code", equalTo(code));
    }

    private static void assertNoDecision(Response answer) {
        answer.then().statusCode(503).header("Retry-After", matchesPattern("[1-9][0-9]*"));
        assertThat(answer.asString()).startsWith("\"").doesNotContain("decision");
    }
}
