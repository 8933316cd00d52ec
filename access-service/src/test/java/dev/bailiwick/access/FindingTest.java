package dev.bailiwick.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding scopes, subjects and rules over HTTP; what is found is tested where it is decided. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class FindingTest {
    private static final String WITHOUT_ACCESS = "/api/v1/subjects:without-access";

    private Api administrator = Api.IDENTITY_SERVICE;
    private String research = "";
    private String alpha = "";
    private String ana = "";
    private String team = "";

    @BeforeEach
    void aDepartmentWithAProjectAUserAndHisGroup() {
        administrator = Api.administrator();
        research = administrator.newScope("department", "tenant/default");
        alpha = administrator.newScope("project", research);
        ana = administrator.newUser(research);
        team = "group/" + Api.unique("g");
        administrator.putSubject(team, research, 1).then().statusCode(201);
        administrator
                .request()
                .body(Map.of("version", 1))
                .put("/api/v1/" + team.replace("group/", "groups/") + "/members/" + ana)
                .then()
                .statusCode(201);
    }

    @Test
    void aScopeIsFoundByAPartOfItsIdWithItsPath() {
        var part = alpha.substring("project/".length() + 2).toUpperCase(Locale.ROOT);
        administrator
                .get("/api/v1/scopes?search=" + part + "&type=project&total=true")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(alpha.substring("project/".length()))))
                .body("items[0].path", equalTo(Api.refs("tenant/default", research, alpha)))
                .body("items[0].parent", equalTo(Api.ref(research)))
                .body("nextCursor", nullValue())
                .body("total", equalTo(1));
        Api.as(ana)
                .get("/api/v1/scopes?search=" + part)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("$", not(hasKey("total")));
    }

    @Test
    void namedScopesAreFoundTogetherAsFarAsTheCallerMayReadThem() {
        var query = "/api/v1/scopes?total=true&scope=" + alpha + "&scope=" + research + "&scope=project/nothing";
        administrator
                .get(query + "&scope=" + alpha)
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of(research, alpha)))
                .body("items[1].path", equalTo(Api.refs("tenant/default", research, alpha)))
                .body("total", equalTo(2));
        administrator.get(query + "&type=project").then().body("items.name", equalTo(List.of(alpha)));
        Api.as(administrator.newUser("viewer", alpha))
                .get(query)
                .then()
                .body("items.name", equalTo(List.of(alpha)))
                .body("total", equalTo(1));
        administrator
                .get(query + "&scope=project/s".repeat(100))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("too-many"));
        administrator.get("/api/v1/scopes?scope=alpha").then().statusCode(400);
    }

    @Test
    void aCursorBelongsToItsSearch() {
        String cursor = administrator.get("/api/v1/scopes?limit=1").path("nextCursor");
        administrator.get("/api/v1/scopes?limit=1&cursor=" + cursor).then().statusCode(200);
        administrator.get("/api/v1/scopes?type=project&cursor=" + cursor).then().statusCode(400);
        administrator
                .get("/api/v1/subjects?type=user&access=none&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void rulesAreCountedForSeveralSubjectsAtOnce() {
        administrator.grant(List.of(ana, team), "viewer", List.of(alpha, research));
        administrator
                .get("/api/v1/access-rules:count?subject=" + ana + "&subject=" + team)
                .then()
                .statusCode(200)
                .body(
                        "items",
                        equalTo(List.of(
                                Map.of("subject", Api.ref(ana), "direct", 2, "throughGroups", 2),
                                Map.of("subject", Api.ref(team), "direct", 2, "throughGroups", 0))));
    }

    @Test
    void aHundredSubjectsAreCountedAndNotOneMore() {
        var hundred = "?subject=user/x" + "&subject=user/x".repeat(99);
        administrator
                .get("/api/v1/access-rules:count" + hundred)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        administrator
                .get("/api/v1/access-rules:count" + hundred + "&subject=user/y")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("too-many"));
    }

    @Test
    void peopleWithoutAccessAreFoundUntilTheyHaveSome() {
        assertThat(withoutAccess()).contains(idOf(ana));
        administrator.grant(List.of(team), "viewer", List.of(alpha)).then().statusCode(201);
        assertThat(withoutAccess()).doesNotContain(idOf(ana));
    }

    @Test
    void ofNamedPeopleThoseWithoutAccessAreTold() {
        var beta = administrator.newUser(research);
        administrator.grant(List.of(beta), "viewer", List.of(alpha)).then().statusCode(201);

        assertThat(withoutAccess(administrator, idOf(beta), "nobody", idOf(ana), idOf(ana)))
                .containsExactly(idOf(ana));
        assertThat(withoutAccess(Api.as(beta), idOf(ana)))
                .as("to whom she is not visible")
                .isEmpty();
        administrator.grant(List.of(team), "viewer", List.of(alpha)).then().statusCode(201);
        assertThat(withoutAccess(administrator, idOf(ana)))
                .as("what she has through a group")
                .isEmpty();
    }

    @Test
    void namedPeopleMustBeNamedWell() {
        administrator
                .request()
                .urlEncodingEnabled(false)
                .body(Map.of("type", "robot", "ids", List.of("a/b")))
                .post(WITHOUT_ACCESS)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("type", "ids[0]")));
        administrator
                .request()
                .urlEncodingEnabled(false)
                .body(Map.of("type", "user", "ids", Collections.nCopies(4_001, "u")))
                .post(WITHOUT_ACCESS)
                .then()
                .statusCode(400)
                .body("violations.code", equalTo(List.of("too-many")));
        assertThat(withoutAccess(
                        administrator,
                        Collections.nCopies(4_000, "u".repeat(255)).toArray(String[]::new)))
                .as("as many and as long as they may be")
                .isEmpty();
    }

    @Test
    void aCallerSeesHisOwnRulesWithoutAnyPermission() {
        administrator.grant(List.of(ana), "viewer", List.of(alpha));
        administrator.grant(List.of(team), "l1-researcher", List.of(alpha));
        var me = Api.as(ana);
        me.get("/api/v1/me/access-rules?total=true")
                .then()
                .statusCode(200)
                .body("items.role", equalTo(List.of("viewer", "l1-researcher")))
                .body("items[0].subject", equalTo(Api.ref(ana)))
                .body("items[0].through", nullValue())
                .body("items[1].subject", equalTo(Api.ref(team)))
                .body("items[1].through", equalTo(Api.ref(team)))
                .body("total", equalTo(2));
        String cursor = me.get("/api/v1/me/access-rules?limit=1").path("nextCursor");
        me.get("/api/v1/me/access-rules?limit=1&cursor=" + cursor)
                .then()
                .body("items.role", equalTo(List.of("l1-researcher")))
                .body("nextCursor", nullValue());
    }

    @Test
    void nobodySeesRulesThatAreNotHisAmongHisOwn() {
        administrator.grant(List.of(ana), "viewer", List.of(alpha));
        Api.as(administrator.newUser(research))
                .get("/api/v1/me/access-rules")
                .then()
                .statusCode(200)
                .body("items", empty());
        Api.as("user/" + Api.unique("stranger"))
                .get("/api/v1/me/access-rules")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void rolesThatCanBeGivenAtSeveralScopesAreThoseOfEach() {
        var beta = administrator.newScope("project", research);
        var manager = administrator.newUser("research-manager", alpha);
        administrator.grant(List.of(manager), "editor", List.of(beta)).then().statusCode(201);
        List<String> atBoth = grantable(manager, alpha, beta);
        assertThat(atBoth).contains("research-manager").doesNotContain("editor");
        assertThat(grantable(manager, beta)).contains("editor").containsAll(atBoth);
        assertThat(grantable(manager, alpha)).containsAll(atBoth);
        assertThat(grantable(manager, alpha, research)).isEmpty();
    }

    private static List<String> grantable(String caller, String... scopes) {
        return Api.as(caller)
                .get("/api/v1/roles?grantableAt=" + String.join("&grantableAt=", scopes))
                .path("items.id");
    }

    private List<String> withoutAccess() {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = administrator.get(
                    "/api/v1/subjects?type=user&access=none&limit=500" + (cursor == null ? "" : "&cursor=" + cursor));
            found.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return found;
    }

    private static List<String> withoutAccess(Api caller, String... ids) {
        var answer = caller.request()
                .urlEncodingEnabled(false)
                .body(Map.of("type", "user", "ids", List.of(ids)))
                .post(WITHOUT_ACCESS);
        answer.then().statusCode(200);
        return answer.path("ids");
    }

    private static String idOf(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
