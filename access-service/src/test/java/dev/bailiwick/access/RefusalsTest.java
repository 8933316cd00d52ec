package dev.bailiwick.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a refusal tells to whom: docs/decisions/0005. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class RefusalsTest {
    private Api administrator = Api.IDENTITY_SERVICE;
    private Api stranger = Api.IDENTITY_SERVICE;
    private String secret = "";

    @BeforeEach
    void aDepartmentThatAStrangerKnowsNothingOf() {
        administrator = Api.administrator();
        secret = administrator.newScope("department", "tenant/default");
        stranger = Api.as(administrator.newUser("tenant/default"));
    }

    @Test
    void whereSomebodyIsAtHomeIsNotToldToWhoeverAsksAboutHim() {
        var hidden = administrator.newUser(secret);
        assertThat(refusedQuestion(hidden)).isEqualTo(refusedQuestion("user/" + Api.unique("nobody")));
        assertThat(refusedQuestion(hidden)).contains("decision:read").doesNotContain(secret);
    }

    @Test
    void aScopeThatIsAskedAboutIsToldBackWhetherItExistsOrNot() {
        var nowhere = "department/" + Api.unique("nowhere");
        assertThat(refusedQuestion(secret)).isEqualTo(refusedQuestion(nowhere).replace(nowhere, secret));
    }

    @Test
    void aScopeThatTheRequestNamesIsToldBack() {
        stranger.putScope("project/" + Api.unique("p"), secret)
                .then()
                .statusCode(403)
                .body("missing.permission", equalTo("project:create"))
                .body("missing.scope", equalTo(Api.ref(secret)));
    }

    @Test
    void puttingWhatIsThereTellsNoMoreThanPuttingWhatIsNot() {
        var there = administrator.newScope("project", secret);
        var not = "project/" + Api.unique("p");
        assertThat(told(stranger.putScope(there, secret).asString(), there))
                .isEqualTo(told(stranger.putScope(not, secret).asString(), not));
        var known = administrator.newUser(secret);
        var unknown = "user/" + Api.unique("u");
        assertThat(told(stranger.putSubject(known, secret, 7).asString(), known))
                .isEqualTo(told(stranger.putSubject(unknown, secret, 7).asString(), unknown));
    }

    @Test
    void whatAGroupBringsWhereTheCallerMayNotLookIsToldWithoutThePlace() {
        var keepers = administrator.newScope("department", "tenant/default");
        var group = "group/" + Api.unique("g");
        administrator.putSubject(group, keepers, 1).then().statusCode(201);
        administrator.grant(List.of(group), "viewer", List.of(secret)).then().statusCode(201);
        var member = administrator.newUser(keepers);
        // Whoever may change groups there, and knows nothing of the other department.
        var keeper = Api.as(administrator.newUser("system-administrator", keepers));
        keeper.request()
                .body(Map.of("version", 1))
                .put("/api/v1/" + group.replace("group/", "groups/") + "/members/" + member)
                .then()
                .statusCode(403)
                .body("missing", hasKey("permission"))
                .body("missing", not(hasKey("scope")));
    }

    /** As a stranger is told it. */
    private String refusedQuestion(String resource) {
        var answer = stranger.request()
                .body(Map.of(
                        "subject", Api.ref(administrator.caller()),
                        "action", Map.of("name", "read"),
                        "resource", Api.ref(resource)))
                .post("/access/v1/evaluation");
        answer.then().statusCode(403);
        return answer.asString();
    }

    /** Without what differs in every answer. */
    private static String told(String problem, String thing) {
        return problem.replaceAll("\"requestId\":\"[^\"]*\"", "").replace(thing, "it");
    }
}
