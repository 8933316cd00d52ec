package dev.bailiwick.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The job of this service, from a first administrator to a rule that has gone again. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class AccessJobTest {

    @Test
    void aRuleAllowsInItsScopesUntilItIsWithdrawn() {
        var administrator = Api.administrator();
        var cluster = administrator.newScope("cluster", "tenant/default");
        var research = administrator.newScope("department", cluster);
        var alpha = administrator.newScope("project", research);
        var beta = administrator.newScope("project", research);
        var gamma = administrator.newScope("project", research);
        var ana = Api.IDENTITY_SERVICE.newUser("tenant/default");
        var asAna = Api.as(ana);
        assertThat(asAna.allowed(ana, "workload:update", alpha)).isFalse();

        var granted = administrator.grant(List.of(ana), "l1-researcher", List.of(alpha, beta));

        granted.then().statusCode(201).header("Access-Revision", notNullValue());
        assertThat(asAna.allowed(ana, "workload:update", alpha)).isTrue();
        assertThat(asAna.allowed(ana, "workload:update", beta)).isTrue();
        assertThat(asAna.allowed(ana, "workload:update", gamma)).isFalse();
        assertThat(asAna.allowed(ana, "workload:update", research)).isFalse();

        String first = granted.path("items[0].id");
        administrator.delete("/api/v1/access-rules/" + first).then().statusCode(204);
        assertThat(asAna.allowed(ana, "workload:update", alpha)).isFalse();
        assertThat(asAna.allowed(ana, "workload:update", beta)).isTrue();
        administrator
                .get("/api/v1/access-rules?subject=" + ana + "&total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].scope.id", equalTo(beta.substring("project/".length())));
    }
}
