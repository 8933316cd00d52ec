package dev.bailiwick.identity;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every operation of our contract in the name of everybody who could ask: nobody at all, a person without a rule, and a
 * person with each role of the catalog at the root. A new endpoint is red until its row was recorded and reviewed.
 */
@QuarkusTest
class OperationsByRolesTest extends WithRealParts {
    private static final Path RECORD = Path.of("src/test/resources/recorded/operations-by-roles.txt");

    /** What is sent where an operation wants a body. */
    private static final Map<String, Map<String, Object>> BODIES = Map.of(
            "updateUser", Map.of("firstName", "Changed"), "createUser", Map.of("email", "never-made@example.com"));

    /** What operations are tried on, by its kind. */
    private final Map<String, String> untouched = new HashMap<>();

    @Test
    void whoMayDoWhatIsAsRecorded() throws IOException {
        // So that a list that is empty is one of somebody who may not read any.
        var _ = GroupRows.group(Api.newEmail("group"), "tenant/default");
        var callers = callers();
        var table = new StringBuilder();
        for (var path : contract().get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var id = method.getValue().get("operationId").textValue();
                table.append("%s %s (%s)%n"
                        .formatted(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), id));
                callers.forEach((name, request) -> table.append(
                        "  %-34s %s%n".formatted(name, outcome(id, method.getKey(), path.getKey(), request))));
            }
        }
        Recorded.assertSame(RECORD, table.toString());
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    }

    private Map<String, Caller> callers() {
        var callers = new LinkedHashMap<String, Caller>();
        callers.put("anonymous", () -> given().contentType("application/json"));
        var nobody = Person.madeBy(administrator(), "nobody").api();
        callers.put("nobody", nobody::request);
        for (var role : roles()) {
            var person = Person.madeBy(administrator(), role);
            administrator().grant(person.subject(), role, "tenant/default");
            var api = person.api();
            callers.put(role, api::request);
        }
        return callers;
    }

    private List<String> roles() {
        var roles = new ArrayList<String>();
        for (var role : Api.json(administrator().access().get("/api/v1/roles")).get("items")) {
            var id = role.get("id").textValue();
            // The role of this service itself is given to nobody else.
            if (!id.equals("identity-system")) {
                roles.add(id);
            }
        }
        roles.sort(null);
        return roles;
    }

    /** On a person who holds nothing, or on a group: on the last one, as long as nobody was let do anything to it. */
    private String outcome(String operation, String method, String path, Caller caller) {
        var target = target(operation, path);
        var request = caller.request().urlEncodingEnabled(false).queryParams(parameters(operation, target));
        if (BODIES.containsKey(operation)) {
            request.body(BODIES.get(operation));
        }
        var answer = request.request(method.toUpperCase(java.util.Locale.ROOT), path.replace("{id}", target));
        if (answer.statusCode() < 400 && !method.equals("get")) {
            untouched.clear();
        }
        return describe(answer);
    }

    private String target(String operation, String path) {
        if (path.contains("/groups/{id}")) {
            return untouched.computeIfAbsent("group", _ -> GroupRows.group(Api.newEmail("group"), "tenant/default"));
        }
        if (path.contains("{id}") || operation.equals("listAuditEvents")) {
            return untouched.computeIfAbsent(
                    "user",
                    _ -> administrator()
                            .createUser(Api.newEmail("target"))
                            .get("id")
                            .textValue());
        }
        return "";
    }

    private static Map<String, String> parameters(String operation, String target) {
        return switch (operation) {
            case "lookUpUser" -> Map.of("email", RealParts.ADMINISTRATOR);
            case "listAuditEvents" -> Map.of("user", target);
            default -> Map.of();
        };
    }

    private static String describe(Response answer) {
        if (answer.statusCode() < 400) {
            return answer.statusCode() + (answer.asString().contains("\"items\":[]") ? " (empty)" : "");
        }
        var problem = Api.json(answer);
        var missing = problem.at("/missing/permission").asText("");
        return (answer.statusCode() + " " + problem.get("code").textValue() + " " + missing).strip();
    }

    private interface Caller {
        RequestSpecification request();
    }
}
