package dev.bailiwick.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happened, as it is told to whoever may read it. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ChangesTest {
    private static final String CHANGES = "/api/v1/changes";
    private static final String AUDITOR = "application-administrator";

    private Api administrator = Api.IDENTITY_SERVICE;
    private String research = "";
    private String sales = "";
    private String alpha = "";
    private String ana = "";

    @BeforeEach
    void twoDepartmentsWithAProjectAndAUserInOne() {
        administrator = Api.administrator();
        research = administrator.newScope("department", "tenant/default");
        sales = administrator.newScope("department", "tenant/default");
        alpha = administrator.newScope("project", research);
        ana = administrator.newUser(research);
    }

    @Test
    void aChangeIsToldInFull() {
        var granted = administrator
                .request()
                .header("X-Request-ID", "the-request")
                .body(Map.of(
                        "subjects", Api.refs(ana),
                        "role", "viewer",
                        "scopes", Api.refs(alpha),
                        "expiresAt", "2200-01-31T12:00:00Z",
                        "reason", "joined the team"))
                .post("/api/v1/access-rules");
        int revision = granted.path("revision");
        list(administrator, "?after=" + (revision - 1) + "&entity=access-rule")
                .body("items[0].revision", equalTo(revision))
                .body("items[0].ordinal", equalTo(0))
                .body("items[0].at", equalTo(granted.path("items[0].createdAt")))
                .body("items[0].actor", equalTo(Api.ref(administrator.caller())))
                .body("items[0].requestId", equalTo("the-request"))
                .body("items[0].entity", equalTo("access-rule"))
                .body("items[0].operation", equalTo("created"))
                .body("items[0].before", nullValue())
                .body("items[0].after.id", equalTo(granted.path("items[0].id")))
                .body("items[0].after.subject", equalTo(Api.ref(ana)))
                .body("items[0].after.role", equalTo("viewer"))
                .body("items[0].after.scope", equalTo(Api.ref(alpha)))
                .body("items[0].after.expiresAt", equalTo("2200-01-31T12:00:00Z"))
                .body("items[0].after.reason", equalTo("joined the team"));
    }

    @Test
    void aChangedExpiryIsToldBeforeAndAfter() {
        administrator.grant(List.of(ana), "viewer", List.of(alpha));
        // Asked for twice, it is as it should be the second time: nothing is recorded.
        for (int i = 0; i < 2; i++) {
            administrator
                    .request()
                    .body(Map.of(
                            "subjects",
                            Api.refs(ana),
                            "role",
                            "viewer",
                            "scopes",
                            Api.refs(alpha),
                            "expiresAt",
                            "2200-01-31T12:00:00Z"))
                    .post("/api/v1/access-rules")
                    .then()
                    .statusCode(201);
        }
        list(administrator, "?entity=access-rule&subject=" + ana)
                .body("items.operation", contains("created", "updated"))
                .body("items[1].before.expiresAt", nullValue())
                .body("items[1].after.expiresAt", equalTo("2200-01-31T12:00:00Z"));
    }

    @Test
    void whatIsDoneToAPersonIsFoundByHim() {
        var group = newGroup(research);
        administrator.grant(List.of(ana), "viewer", List.of(alpha));
        administrator.grant(List.of(administrator.newUser(research)), "viewer", List.of(alpha));
        join(group, ana, 1);
        leave(group, ana, 2);
        administrator.suspend(ana, research, 2).then().statusCode(200);
        Api.IDENTITY_SERVICE.delete("/api/v1/subjects/" + ana + "?version=9");
        list(administrator, "?subject=" + ana)
                .body(
                        "items.entity",
                        contains(
                                "subject",
                                "access-rule",
                                "membership",
                                "membership",
                                "subject",
                                "access-rule",
                                "subject"))
                .body(
                        "items.operation",
                        contains("created", "created", "created", "deleted", "updated", "deleted", "deleted"))
                .body("items[5].before.scope", equalTo(Api.ref(alpha)));
        list(administrator, "?subject=" + group + "&entity=membership")
                .body("items.operation", contains("created", "deleted"))
                .body("items[0].after.member", equalTo(Api.ref(ana)));
    }

    @Test
    void whatSomebodyDidIsFoundByHim() {
        var manager = Api.as(administrator.newUser("system-administrator", "tenant/default"));
        manager.grant(List.of(ana), "viewer", List.of(alpha));
        manager.newScope("project", research);
        list(administrator, "?actor=" + manager.caller())
                .body("items.entity", contains("access-rule", "scope"))
                .body("items.actor", everyItem(equalTo(Api.ref(manager.caller()))));
        list(administrator, "?actor=" + manager.caller() + "&entity=scope").body("items", hasSize(1));
    }

    @Test
    void pagesLoseAndRepeatNothingWithinARevisionEither() {
        var scopes = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            scopes.add(administrator.newScope("project", research));
        }
        administrator.grant(List.of(ana), "viewer", scopes);
        List<Map<String, Object>> forwards = pages("?subject=" + ana + "&limit=3");
        List<Map<String, Object>> backwards = pages("?subject=" + ana + "&limit=3&sort=-revision");
        assertThat(forwards)
                .hasSize(8)
                .doesNotHaveDuplicates()
                .extracting(item -> item.get("ordinal"))
                .containsExactly(0, 0, 1, 2, 3, 4, 5, 6);
        assertThat(backwards).containsExactlyElementsOf(forwards.reversed());
        list(administrator, "?subject=" + ana + "&limit=1&total=true").body("total", equalTo(8));
    }

    /** Turns every page while others write. */
    private List<Map<String, Object>> pages(String query) {
        var seen = new ArrayList<Map<String, Object>>();
        var cursor = "";
        do {
            var page = list(administrator, query + cursor).extract();
            seen.addAll(page.<List<Map<String, Object>>>path("items"));
            administrator.newUser(research);
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return seen;
    }

    @Test
    void aProgramGoesOnAfterTheRevisionOfTheAnswer() {
        var read = administrator.get(CHANGES + "?subject=" + ana);
        var reached = read.header("Access-Revision");
        list(administrator, "?subject=" + ana + "&after=" + reached).body("items", empty());
        int revision =
                administrator.grant(List.of(ana), "viewer", List.of(alpha)).path("revision");
        administrator
                .request()
                .header("Access-Min-Revision", revision)
                .get(CHANGES + "?subject=" + ana + "&after=" + reached)
                .then()
                .statusCode(200)
                .body("items.revision", contains(revision));
    }

    @Test
    void eachDepartmentSeesWhatHappensInIt() {
        var auditor = Api.as(administrator.newUser(AUDITOR, research));
        var other = Api.as(administrator.newUser(AUDITOR, sales));
        administrator.grant(List.of(ana), "viewer", List.of(alpha, sales, "tenant/default"));
        var about = "?entity=access-rule&subject=" + ana;
        list(administrator, about).body("items", hasSize(3));
        list(auditor, about + "&total=true")
                .body("items.after.scope", contains(Api.ref(alpha)))
                .body("total", equalTo(1));
        list(other, about).body("items.after.scope", contains(Api.ref(sales)));
        list(Api.as(ana), about).body("items", empty());
        list(auditor, "?entity=scope").body("items.after.id", contains(id(research), id(alpha)));
        list(auditor, "?entity=catalog").body("items", empty());
    }

    @Test
    void aMoveIsSeenByWhoMayReadBothPlaces() {
        var auditor = Api.as(administrator.newUser(AUDITOR, research));
        var other = Api.as(administrator.newUser(AUDITOR, sales));
        administrator.putSubject(ana, sales, 2).then().statusCode(200);
        administrator.suspend(ana, sales, 3).then().statusCode(200);
        list(administrator, "?subject=" + ana).body("items.operation", contains("created", "updated", "updated"));
        list(auditor, "?subject=" + ana).body("items.operation", contains("created"));
        list(other, "?subject=" + ana).body("items.after.version", contains(3));
    }

    @Test
    void aMembershipIsSeenWhereTheGroupAndWhereTheMemberHasItsHome() {
        var auditor = Api.as(administrator.newUser(AUDITOR, research));
        var other = Api.as(administrator.newUser(AUDITOR, sales));
        join(newGroup(sales), ana, 1);
        join(newGroup("tenant/default"), ana, 1);
        list(auditor, "?entity=membership&subject=" + ana).body("items", hasSize(2));
        list(other, "?entity=membership&subject=" + ana).body("items", hasSize(1));
    }

    @Test
    void whatIsGoneIsSeenWhereItStood() {
        var auditor = Api.as(administrator.newUser(AUDITOR, research));
        var rule = administrator.grant(List.of(ana), "viewer", List.of(alpha)).path("items[0].id");
        administrator.delete("/api/v1/access-rules/" + rule).then().statusCode(204);
        administrator.delete("/api/v1/scopes/" + alpha).then().statusCode(204);
        // The same id elsewhere is another scope.
        administrator.putScope(alpha, sales).then().statusCode(201);
        list(auditor, "?entity=access-rule&subject=" + ana).body("items.operation", contains("created", "deleted"));
        list(auditor, "?entity=scope").body("items.operation", contains("created", "created", "deleted"));
        var other = Api.as(administrator.newUser(AUDITOR, sales));
        list(other, "?entity=access-rule&subject=" + ana).body("items", empty());
        list(other, "?entity=scope").body("items.operation", contains("created", "created"));
    }

    @Test
    void anUnknownSubjectIsLikeOneOfWhomNothingMayBeRead() {
        var other = Api.as(administrator.newUser(AUDITOR, sales));
        var known = list(other, "?total=true&subject=" + ana).extract().asString();
        var unknown =
                list(other, "?total=true&subject=user/nobody-at-all").extract().asString();
        assertThat(known).isEqualTo(unknown).contains("\"items\":[]", "\"total\":0");
    }

    @ParameterizedTest
    @CsvSource({
        "after=-1, after",
        "after=x, after",
        "entity=x, entity",
        "actor=x, actor",
        "subject=robot/x, subject",
        "sort=at, sort",
        "limit=0, limit",
        "limit=501, limit",
        "cursor=AAAA, cursor"
    })
    void aBadParameterIsNamed(String parameter, String field) {
        administrator.get(CHANGES + "?" + parameter).then().statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void aCursorBelongsToItsList() {
        String cursor = list(administrator, "?limit=1").extract().path("nextCursor");
        administrator
                .get(CHANGES + "?limit=1&sort=-revision&cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @Test
    void aStreamIsNotToBeHad() {
        administrator
                .request()
                .accept("text/event-stream")
                .get(CHANGES)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    private String newGroup(String home) {
        var group = "group/" + Api.unique("g");
        administrator.putSubject(group, home, 1).then().statusCode(201);
        return group;
    }

    private void join(String group, String member, int version) {
        administrator
                .request()
                .body(Map.of("version", version))
                .put("/api/v1/groups/" + id(group) + "/members/" + member)
                .then()
                .statusCode(201);
    }

    private void leave(String group, String member, int version) {
        administrator
                .delete("/api/v1/groups/" + id(group) + "/members/" + member + "?version=" + version)
                .then()
                .statusCode(204);
    }

    private static String id(String reference) {
        return reference.substring(reference.indexOf('/') + 1);
    }

    private static ValidatableResponse list(Api api, String query) {
        return api.get(CHANGES + query).then().statusCode(200);
    }
}
