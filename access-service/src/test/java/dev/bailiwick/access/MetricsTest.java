package dev.bailiwick.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import dev.bailiwick.access.support.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of us, as Prometheus reads it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class MetricsTest {
    private Api administrator = Api.IDENTITY_SERVICE;

    @BeforeEach
    void administrator() {
        administrator = Api.administrator();
    }

    @Test
    void theRevisionIsTheOneThatAnswersTell() {
        var put = administrator.putScope("project/" + Api.unique("p"), "tenant/default");
        var metrics = metrics();
        double revision = Double.parseDouble(put.header("Access-Revision"));
        assertThat(metrics).containsEntry("bailiwick_access_revision_applied", revision);
        assertThat(metrics.get("bailiwick_access_revision_seen")).isGreaterThanOrEqualTo(revision);
    }

    @Test
    void aReplicaThatFollowsIsNeitherBehindNorOld() {
        // Both in seconds: a replica looks once in each.
        assertThat(metrics().get("bailiwick_access_replica_lag_seconds")).isBetween(0.0, 1.0);
        assertThat(metrics().get("bailiwick_access_replica_age_seconds")).isBetween(0.0, 10.0);
    }

    @Test
    void writesAreCountedByWhatCameOfThem() {
        var before = metrics();
        var scope = "project/" + Api.unique("p");
        administrator.putScope(scope, "tenant/default").then().statusCode(201);
        administrator.putScope(scope, "tenant/default").then().statusCode(200);
        administrator.putScope(scope, "project/nowhere").then().statusCode(400);
        assertRisen(before, "bailiwick_access_writes_seconds_count{outcome=\"changed\"}", 1);
        assertRisen(before, "bailiwick_access_writes_seconds_count{outcome=\"unchanged\"}", 1);
        assertRisen(before, "bailiwick_access_writes_seconds_count{outcome=\"refused\"}", 1);
        assertRisen(before, "bailiwick_access_writes_seconds_count{outcome=\"failed\"}", 0);
        assertThat(metrics()).containsEntry("bailiwick_access_writes_waiting", 0.0);
    }

    @Test
    void decisionsAreCountedByTheirResult() {
        var before = metrics();
        assertThat(administrator.allowed(administrator.caller(), "project:read", "tenant/default"))
                .isTrue();
        assertThat(administrator.allowed("user/nobody", "project:read", "tenant/default"))
                .isFalse();
        Api.as("user/nobody")
                .evaluate(administrator.caller(), "project:read", "tenant/default")
                .then()
                .statusCode(403);
        assertRisen(before, "bailiwick_access_decisions_total{result=\"allowed\"}", 1);
        assertRisen(before, "bailiwick_access_decisions_total{result=\"denied\"}", 1);
    }

    @Test
    void theTimesOfDecisionsAreToldAsAHistogramAndThoseOfOthersAreNot() {
        administrator.evaluate(administrator.caller(), "project:read", "tenant/default");
        var buckets = given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_bucket{"))
                .toList();
        assertThat(buckets)
                .allMatch(line -> line.contains("uri=\"/access/v1/evaluation\""))
                .anyMatch(line -> line.contains("le=\"0.05\"") && line.contains("status=\"200\""));
    }

    @Test
    void refusedTokensAreCountedAndMissingOnesAreNot() {
        var before = metrics();
        given().get("/api/v1/catalog").then().statusCode(401);
        given().auth().oauth2("no token").get("/api/v1/catalog").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.sign(Tokens.person("ana").audience("somebody-else")))
                .get("/api/v1/catalog")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.sign(Tokens.claims("ID").subject("ana")))
                .get("/api/v1/catalog")
                .then()
                .statusCode(401);
        assertRisen(before, "bailiwick_access_tokens_refused_total", 3);
    }

    private static void assertRisen(Map<String, Double> before, String name, double by) {
        assertThat(metrics().getOrDefault(name, -1.0) - before.getOrDefault(name, 0.0))
                .as(name)
                .isEqualTo(by);
    }

    private static Map<String, Double> metrics() {
        return given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("bailiwick_access_"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
    }
}
