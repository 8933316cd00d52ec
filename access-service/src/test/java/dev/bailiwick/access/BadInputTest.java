package dev.bailiwick.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every kind of nonsense gets a clear answer that names the field, and writes nothing. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class BadInputTest {
    private static final String RULES = "POST /api/v1/access-rules";
    private static final String SCOPE = "PUT /api/v1/scopes/project/bad";
    private static final String SUBJECT = "PUT /api/v1/subjects/user/bad";

    /** What is sent, and what must come back; no field where the body as a whole is to blame. */
    private record Case(
            String request,
            String body,
            int status,
            String code,
            @Nullable String field) {}

    private static List<Case> cases() {
        return List.of(
                new Case(RULES, "{\"subjects\": [", 400, "malformed", null),
                new Case(RULES, "", 400, "invalid", "body"),
                new Case(RULES, "null", 400, "invalid", "body"),
                new Case(RULES, "[]", 400, "malformed", null),
                new Case(RULES, "{}", 400, "invalid", "subjects"),
                new Case(RULES, "{} {}", 400, "malformed", null),
                new Case(RULES, "{\"role\": \"viewer\", \"role\": \"viewer\"}", 400, "malformed", null),
                new Case(RULES, rules("\"rolle\": 1, "), 400, "invalid", "rolle"),
                new Case(RULES, rules("\"expiresAt\": \"tomorrow\", "), 400, "invalid", "expiresAt"),
                new Case(RULES, rules("\"expiresAt\": \"2020-01-01T00:00:00Z\", "), 400, "invalid", "expiresAt"),
                new Case(RULES, rules("\"expiresAt\": 7, "), 400, "invalid", "expiresAt"),
                new Case(RULES, rules("\"reason\": \"" + "x".repeat(501) + "\", "), 400, "invalid", "reason"),
                new Case(RULES, rules("\"reason\": \"a\\u0000b\", "), 400, "invalid", "reason"),
                new Case(RULES, rules("\"reason\": \"a\\ud800b\", "), 400, "invalid", "reason"),
                new Case(
                        RULES,
                        rules("user/nobody-at-all", "viewer", "tenant/default"),
                        400,
                        "invalid",
                        "subjects[0].id"),
                new Case(RULES, rules("user/administrator", "emperor", "tenant/default"), 400, "invalid", "role"),
                new Case(RULES, rules("user/administrator", "viewer", "project/none"), 400, "invalid", "scopes[0].id"),
                new Case(RULES, rules("robot/x", "viewer", "tenant/default"), 400, "invalid", "subjects[0]"),
                new Case(
                        RULES,
                        rules("user/administrator", "identity-system", "tenant/default"),
                        400,
                        "invalid",
                        "role"),
                new Case("POST /api/v1/access-rules:delete", "{\"ids\": [\"x\"]}", 400, "invalid", "ids[0]"),
                new Case(
                        "POST /api/v1/access-rules:delete",
                        "{\"ids\": [\"00000000-0000-7000-8000-000000000000\"]}",
                        400,
                        "invalid",
                        "ids[0]"),
                new Case("DELETE /api/v1/access-rules/x", "", 404, "not-found", null),
                new Case(SCOPE, scope("Bad", "project/bad"), 400, "invalid", "parent"),
                new Case(SCOPE, scope("Bad", "department/none"), 400, "invalid", "parent.id"),
                new Case(SCOPE, "{\"name\": \"Bad\"}", 400, "invalid", "parent"),
                new Case(SCOPE, scope(" ", "tenant/default"), 400, "invalid", "name"),
                new Case(SCOPE, scope("x".repeat(201), "tenant/default"), 400, "invalid", "name"),
                new Case(SCOPE, scope("a\\nb", "tenant/default"), 400, "invalid", "name"),
                new Case(SCOPE, scope("a\\u0000b", "tenant/default"), 400, "invalid", "name"),
                new Case(SCOPE, scope("a\\udc00b", "tenant/default"), 400, "invalid", "name"),
                new Case(SCOPE, "{\"name\": 7, \"parent\": null}", 400, "invalid", "name"),
                new Case(SCOPE, "{\"name\": \"Bad\", \"parent\": \"tenant/default\"}", 400, "invalid", "parent"),
                new Case("PUT /api/v1/scopes/planet/earth", scope("Earth", "tenant/default"), 400, "invalid", "type"),
                new Case("PUT /api/v1/scopes/project/a%20b", scope("Bad", "tenant/default"), 400, "invalid", "id"),
                new Case(
                        "PUT /api/v1/scopes/project/" + "x".repeat(256),
                        scope("Bad", "tenant/default"),
                        400,
                        "invalid",
                        "id"),
                new Case(
                        "PUT /api/v1/scopes/tenant/default", scope("Root", "tenant/default"), 400, "invalid", "parent"),
                new Case("DELETE /api/v1/scopes/tenant/default", "", 403, "missing-permission", null),
                new Case(SUBJECT, subject("tenant/default", "-1"), 400, "invalid", "version"),
                new Case(SUBJECT, subject("tenant/default", "\"1\""), 400, "invalid", "version"),
                new Case(SUBJECT, subject("tenant/default", "1.5"), 400, "invalid", "version"),
                new Case(SUBJECT, subject("project/none", "1"), 400, "invalid", "homeScope"),
                new Case(SUBJECT, "{\"version\": 1}", 400, "invalid", "homeScope"),
                new Case("PUT /api/v1/subjects/robot/x", subject("tenant/default", "1"), 400, "invalid", "id"),
                new Case("DELETE /api/v1/subjects/user/bad", "", 400, "invalid", "version"),
                new Case("GET /api/v1/access-rules?limit=0", "", 400, "invalid", "limit"),
                new Case("GET /api/v1/access-rules?limit=501", "", 400, "invalid", "limit"),
                new Case("GET /api/v1/access-rules?limit=many", "", 400, "malformed", null),
                new Case("GET /api/v1/access-rules?cursor=!", "", 400, "invalid", "cursor"),
                new Case("GET /api/v1/access-rules?subject=ana", "", 400, "invalid", "subject"),
                new Case("GET /api/v1/me/permissions", "", 400, "invalid", "scope"),
                new Case("GET /api/v1/me/permitted-scopes?permission=fly", "", 400, "invalid", "permission"),
                new Case("GET /api/v1/roles?grantableAt=here", "", 400, "invalid", "grantableAt[0]"),
                new Case(
                        "GET /api/v1/roles?grantableAt=tenant/default&grantableAt=here",
                        "",
                        400,
                        "invalid",
                        "grantableAt[1]"),
                new Case("GET /api/v1/scopes?search=" + "x".repeat(201), "", 400, "invalid", "search"),
                new Case("GET /api/v1/scopes?search=a%00b", "", 400, "invalid", "search"),
                new Case("GET /api/v1/scopes?type=a/b", "", 400, "invalid", "type"),
                new Case("GET /api/v1/scopes?limit=501", "", 400, "invalid", "limit"),
                new Case("GET /api/v1/scopes?cursor=!", "", 400, "invalid", "cursor"),
                new Case("GET /api/v1/scopes/project/a%20b", "", 404, "not-found", null),
                new Case("GET /api/v1/subjects", "", 400, "invalid", "type"),
                new Case("GET /api/v1/subjects?type=robot", "", 400, "invalid", "type"),
                new Case("GET /api/v1/subjects?type=user&access=all", "", 400, "invalid", "access"),
                new Case("GET /api/v1/subjects?type=user&cursor=AAAA", "", 400, "invalid", "cursor"),
                new Case("GET /api/v1/access-rules:count", "", 400, "invalid", "subject"),
                new Case("GET /api/v1/access-rules:count?subject=", "", 400, "invalid", "subject"),
                new Case(
                        "GET /api/v1/access-rules:count?subject=user/a&subject=robot/b",
                        "",
                        400,
                        "invalid",
                        "subject[1]"),
                new Case("GET /api/v1/me/access-rules?limit=0", "", 400, "invalid", "limit"),
                new Case("GET /api/v1/nothing", "", 404, "not-found", null),
                new Case("GET /nothing", "", 404, "not-found", null),
                new Case("GET /api/v1/scopes/project/none", "", 404, "not-found", null),
                new Case("DELETE /api/v1/catalog", "", 405, "method-not-allowed", null),
                new Case("PATCH /api/v1/scopes/tenant/default", "{}", 405, "method-not-allowed", null),
                new Case(RULES, "{\"reason\": \"" + "x".repeat(2_000_000) + "\"}", 413, "too-large", null));
    }

    @TestFactory
    Stream<DynamicTest> nonsenseIsToldAndChangesNothing() {
        var administrator = Api.administrator();
        return cases().stream()
                .map(wrong -> DynamicTest.dynamicTest(title(wrong), () -> {
                    var before = revision(administrator);
                    var space = wrong.request().indexOf(' ');
                    var answer = administrator
                            .request()
                            .urlEncodingEnabled(false)
                            .body(wrong.body())
                            .request(
                                    wrong.request().substring(0, space),
                                    wrong.request().substring(space + 1));
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(wrong.status());
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                    assertThat(answer.<String>path("code")).isEqualTo(wrong.code());
                    assertThat(answer.<String>path("requestId")).isEqualTo(answer.header("X-Request-ID"));
                    if (wrong.field() != null) {
                        assertThat(answer.<List<String>>path("violations.field"))
                                .contains(wrong.field());
                    }
                    assertThat(revision(administrator)).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> anotherMediaTypeIsRefused() {
        return Stream.of("text/plain", "application/xml")
                .map(type -> DynamicTest.dynamicTest(type, () -> {
                    var answer = Api.administrator()
                            .request()
                            .contentType(type)
                            .body("{}")
                            .post("/api/v1/access-rules");
                    assertThat(answer.statusCode()).isEqualTo(415);
                    assertThat(answer.<String>path("code")).isEqualTo("unsupported-media-type");
                }));
    }

    /** The errors of AuthZEN are strings. */
    @TestFactory
    Stream<DynamicTest> aQuestionThatIsNoneIsTold() {
        var whole =
                "{\"subject\": {\"type\": \"user\", \"id\": \"a\"}, \"action\": {\"name\": \"read\"}, \"resource\": {\"type\": \"job\", \"id\": \"j\"}}";
        return Map.of(
                        "",
                        400,
                        "[]",
                        400,
                        "{",
                        400,
                        "{}",
                        400,
                        whole.replace("{\"type\": \"user\", \"id\": \"a\"}", "\"a\""),
                        400,
                        whole.replace("\"read\"", "7"),
                        400,
                        whole.replace("\"id\": \"j\"", "\"ID\": \"j\""),
                        400,
                        whole.replace("\"id\": \"j\"", "\"id\": \"j\", \"id\": \"k\""),
                        400,
                        whole.replace("\"id\": \"j\"", "\"id\": \"j\", \"properties\": 7"),
                        400,
                        whole.replace("{\"subject\"", "{\"more\": 1, \"subject\""),
                        200)
                .entrySet()
                .stream()
                .map(body -> DynamicTest.dynamicTest("'" + body.getKey() + "'", () -> {
                    var answer =
                            Api.administrator().request().body(body.getKey()).post("/access/v1/evaluation");
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(body.getValue());
                    if (body.getValue() == 400) {
                        assertThat(answer.asString()).startsWith("\"").endsWith("\"");
                    }
                }));
    }

    private static String revision(Api api) {
        return api.request()
                .header("Access-Min-Revision", "latest")
                .get("/api/v1/me/permissions?scope=tenant/default")
                .header("Access-Revision");
    }

    private static String title(Case wrong) {
        var body = wrong.body().length() <= 80 ? wrong.body() : wrong.body().substring(0, 80) + "…";
        return wrong.request() + " " + body;
    }

    private static String rules(String more) {
        return "{" + more
                + rules("user/administrator", "viewer", "tenant/default").substring(1);
    }

    private static String rules(String subject, String role, String scope) {
        return "{\"subjects\": [" + ref(subject) + "], \"role\": \"" + role + "\", \"scopes\": [" + ref(scope) + "]}";
    }

    private static String scope(String name, String parent) {
        return "{\"name\": \"" + name + "\", \"parent\": " + ref(parent) + "}";
    }

    private static String subject(String home, String version) {
        return "{\"homeScope\": " + ref(home) + ", \"version\": " + version + "}";
    }

    private static String ref(String text) {
        var slash = text.indexOf('/');
        return "{\"type\": \"" + text.substring(0, slash) + "\", \"id\": \"" + text.substring(slash + 1) + "\"}";
    }
}
