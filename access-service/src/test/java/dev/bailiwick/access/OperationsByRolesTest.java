package dev.bailiwick.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.permission.CatalogFile;
import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.Contract;
import dev.bailiwick.access.support.Operations;
import dev.bailiwick.access.support.RealDatabase;
import dev.bailiwick.access.support.Recorded;
import dev.bailiwick.access.support.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What every operation of our OpenAPI document answers to anybody, nobody and each role: the recorded table, whose
 * difference is what a change is reviewed by. A new endpoint is red until somebody has said how it is called.
 */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OperationsByRolesTest {
    private static final Path RECORDED = Path.of("src/test/resources/recorded/operations-by-roles.txt");

    @Test
    void everyOperationAnswersEveryRoleAsRecorded() {
        var administrator = Api.administrator();
        var operations = new Operations(administrator);
        var callers = callers(administrator);
        var lines = new ArrayList<String>();
        contract().operations().forEach((id, operation) -> {
            lines.add(id);
            var answers = answers(operations, id, callers);
            answers.forEach((status, who) -> lines.add("  " + status + "  " + String.join(", ", who)));
            // A client has been told of every answer that it can get.
            assertThat(operation.get("responses").properties())
                    .as(id)
                    .extracting(Map.Entry::getKey)
                    .containsAll(answers.keySet().stream().map(String::valueOf).toList());
        });
        Recorded.assertSame(
                RECORDED,
                "What each operation answers, called well-formed on something that exists at the root, to callers with"
                        + " one role there.\n\n" + String.join("\n", lines) + "\n");
    }

    private static Map<Integer, List<String>> answers(
            Operations operations, String operation, Map<String, RequestSpecification> callers) {
        var answers = new TreeMap<Integer, List<String>>();
        callers.forEach((name, request) -> {
            var status = operations.call(operation, given().spec(request)).statusCode();
            answers.computeIfAbsent(status, _ -> new ArrayList<>()).add(name);
        });
        return answers;
    }

    /** Everybody with one role at the root, and those who have none. */
    private static Map<String, RequestSpecification> callers(Api administrator) {
        var callers = new LinkedHashMap<String, RequestSpecification>();
        callers.put("anonymous", given());
        callers.put("unknown", with("user/" + Api.unique("stranger")));
        callers.put("nobody", with(Api.IDENTITY_SERVICE.newUser("tenant/default")));
        callers.put("suspended administrator", with(suspended(administrator)));
        for (Role role : CatalogFile.readDefault().builtInRoles()) {
            callers.put(
                    role.id().value(),
                    role.grantable()
                            ? with(administrator.newUser(role.id().value(), "tenant/default"))
                            : with(Api.IDENTITY_SERVICE.caller()));
        }
        return callers;
    }

    private static String suspended(Api administrator) {
        var user = administrator.newUser("system-administrator", "tenant/default");
        administrator.suspend(user, "tenant/default", 2).then().statusCode(200);
        return user;
    }

    private static RequestSpecification with(String subject) {
        return given().header("Authorization", "Bearer " + Tokens.of(subject));
    }

    private static Contract contract() {
        return new Contract(given().get("/q/openapi?format=yaml").asString());
    }
}
