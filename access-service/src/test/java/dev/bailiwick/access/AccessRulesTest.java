package dev.bailiwick.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Granting, listing and withdrawing over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AccessRulesTest {
    private static final String RULES = "/api/v1/access-rules";

    private Api administrator = Api.IDENTITY_SERVICE;
    private String research = "";
    private String alpha = "";
    private String ana = "";

    @BeforeEach
    void aDepartmentWithAProjectAndAUser() {
        administrator = Api.administrator();
        research = administrator.newScope("department", "tenant/default");
        alpha = administrator.newScope("project", research);
        ana = administrator.newUser("tenant/default");
    }

    @Test
    void aRuleIsToldInFull() {
        administrator
                .request()
                .body(Map.of(
                        "subjects", Api.refs(ana),
                        "role", "viewer",
                        "scopes", Api.refs(alpha),
                        "expiresAt", "2200-01-31T12:00:00+01:00",
                        "reason", " joined the team "))
                .post(RULES)
                .then()
                .statusCode(201)
                .body("items[0].subject", equalTo(Api.ref(ana)))
                .body("items[0].scope", equalTo(Api.ref(alpha)))
                .body("items[0].role", equalTo("viewer"))
                .body("items[0].expiresAt", equalTo("2200-01-31T11:00:00Z"))
                .body("items[0].reason", equalTo("joined the team"))
                .body("items[0].createdBy", equalTo(Api.ref(administrator.caller())));
    }

    @Test
    void theSameRuleIsNotDoubledAndKeepsItsId() {
        String id = administrator.grant(List.of(ana), "viewer", List.of(alpha)).path("items[0].id");
        var again = administrator.grant(List.of(ana), "viewer", List.of(alpha));
        assertThat(again.<String>path("items[0].id")).isEqualTo(id);
        list(administrator, "?subject=" + ana).body("items.id", contains(id)).body("items[0].expiresAt", nullValue());
    }

    @Test
    void aListHoldsTheRulesWhereTheCallerMayReadThem() {
        var manager = Api.as(administrator.newUser("research-manager", research));
        administrator.grant(List.of(ana), "viewer", List.of(alpha, "tenant/default"));
        list(manager, "?subject=" + ana).body("items.scope", contains(Api.ref(alpha)));
        list(Api.as(ana), "?subject=" + ana).body("items", empty());
        list(administrator, "?subject=" + ana + "&total=true").body("total", equalTo(2));
    }

    @Test
    void rulesAreFoundWhereTheyTakeEffectAndThroughGroups() {
        var group = "group/" + Api.unique("g");
        administrator.putSubject(group, "tenant/default", 1).then().statusCode(201);
        administrator
                .request()
                .body(Map.of("version", 1))
                .put("/api/v1/groups/" + group.substring("group/".length()) + "/members/" + ana)
                .then()
                .statusCode(201);
        administrator.grant(List.of(ana), "viewer", List.of(research));
        administrator.grant(List.of(group), "editor", List.of(alpha));
        list(administrator, "?subject=" + ana + "&effectiveAt=" + alpha).body("items.role", contains("viewer"));
        list(administrator, "?subject=" + ana + "&throughGroups=true&effectiveAt=" + alpha)
                .body("items.role", containsInAnyOrder("viewer", "editor"));
        list(administrator, "?subject=" + ana + "&scope=" + research + "&role=viewer")
                .body("items", hasSize(1));
        list(administrator, "?effectiveAt=project/none").body("items", empty());
        assertThat(Api.as(ana).allowed(ana, "job:create", alpha)).isTrue();
    }

    @Test
    void pagesLoseAndRepeatNothingWhileOthersWrite() {
        var scopes = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            scopes.add(administrator.newScope("project", research));
        }
        List<String> all = administrator.grant(List.of(ana), "viewer", scopes).path("items.id");
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page =
                    list(administrator, "?subject=" + ana + "&limit=3" + cursor).extract();
            seen.addAll(page.<List<String>>path("items.id"));
            administrator.grant(List.of(administrator.newUser("tenant/default")), "viewer", scopes);
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        administrator.grant(List.of(ana), "viewer", List.of(alpha, research));
        String cursor =
                list(administrator, "?subject=" + ana + "&limit=1").extract().path("nextCursor");
        administrator.get(RULES + "?limit=1&cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void aDryRunOnlyTells() {
        List<String> ids = administrator
                .grant(List.of(ana), "viewer", List.of(alpha, research))
                .path("items.id");
        withdraw(ids, true).body("dryRun", equalTo(true)).body("items", hasSize(2));
        list(administrator, "?subject=" + ana).body("items", hasSize(2));
        withdraw(ids, false).body("dryRun", equalTo(false)).body("items", hasSize(2));
        list(administrator, "?subject=" + ana).body("items", empty());
    }

    @Test
    void rulesGoWithTheirSubject() {
        administrator.grant(List.of(ana), "viewer", List.of(alpha));
        Api.IDENTITY_SERVICE
                .delete("/api/v1/subjects/" + ana + "?version=9")
                .then()
                .statusCode(204);
        list(administrator, "?scope=" + alpha).body("items", empty());
        Api.IDENTITY_SERVICE
                .putSubject(ana, "tenant/default", 10)
                .then()
                .statusCode(409)
                .body("code", equalTo("subject-deleted"));
    }

    @Test
    void aSuspendedSubjectIsDeniedEverythingAndKeepsItsRules() {
        administrator.grant(List.of(ana), "viewer", List.of(alpha));
        administrator.suspend(ana, "tenant/default", 2).then().statusCode(200);
        assertThat(Api.as(ana).allowed(ana, "project:read", alpha)).isFalse();
        administrator.putSubject(ana, "tenant/default", 3).then().statusCode(200);
        assertThat(Api.as(ana).allowed(ana, "project:read", alpha)).isTrue();
    }

    @Test
    void rolesThatTheCallerMayGiveAreThoseThatHeHolds() {
        var manager = Api.as(administrator.newUser("research-manager", research));
        List<String> grantable =
                manager.get("/api/v1/roles?grantableAt=" + alpha).path("items.id");
        assertThat(grantable).contains("research-manager").doesNotContain("system-administrator", "identity-system");
        manager.get("/api/v1/roles?grantableAt=tenant/default").then().body("items", empty());
        List<String> all =
                administrator.get("/api/v1/roles?grantableAt=" + alpha).path("items.id");
        assertThat(all).contains("system-administrator", "l1-researcher").doesNotContain("identity-system");
    }

    private ValidatableResponse list(Api api, String query) {
        return api.get(RULES + query).then().statusCode(200);
    }

    private ValidatableResponse withdraw(List<String> ids, boolean dryRun) {
        return administrator
                .request()
                .urlEncodingEnabled(false)
                .body(Map.of("ids", ids, "dryRun", dryRun))
                .post(RULES + ":delete")
                .then()
                .statusCode(200);
    }
}
