package dev.bailiwick.access.support;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The API of the service under test, by one caller. */
public final class Api {
    public static final Api IDENTITY_SERVICE = as("service-account/identity-service");

    /** A System administrator, there from the first use on. */
    private static final String ADMINISTRATOR = "user/administrator";

    private final String caller;

    private Api(String caller) {
        this.caller = caller;
    }

    public static Api as(String subject) {
        return new Api(subject);
    }

    public static Api administrator() {
        IDENTITY_SERVICE.putSubject(ADMINISTRATOR, "tenant/default", 1);
        IDENTITY_SERVICE
                .grant(List.of(ADMINISTRATOR), "system-administrator", List.of("tenant/default"))
                .then()
                .statusCode(201);
        return as(ADMINISTRATOR);
    }

    /** An id that no other test has. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public static Map<String, String> ref(String text) {
        var slash = text.indexOf('/');
        return Map.of("type", text.substring(0, slash), "id", text.substring(slash + 1));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(caller)).contentType(ContentType.JSON);
    }

    public String caller() {
        return caller;
    }

    public Response get(String path) {
        return request().urlEncodingEnabled(false).get(path);
    }

    public Response putSubject(String subject, String home, long version) {
        return request()
                .body(Map.of("homeScope", ref(home), "suspended", false, "version", version))
                .put("/api/v1/subjects/" + subject);
    }

    public Response suspend(String subject, String home, long version) {
        return request()
                .body(Map.of("homeScope", ref(home), "suspended", true, "version", version))
                .put("/api/v1/subjects/" + subject);
    }

    /** A new user who is at home there, known and without any rule. */
    public String newUser(String home) {
        var subject = "user/" + unique("u");
        putSubject(subject, home, 1).then().statusCode(201);
        return subject;
    }

    /** A new user who has the role there. */
    public String newUser(String role, String scope) {
        var subject = newUser(scope);
        grant(List.of(subject), role, List.of(scope)).then().statusCode(201);
        return subject;
    }

    public Response putScope(String scope, String parent) {
        return request().body(Map.of("name", scope, "parent", ref(parent))).put("/api/v1/scopes/" + scope);
    }

    /** A new scope. */
    public String newScope(String type, String parent) {
        var scope = type + "/" + unique("s");
        putScope(scope, parent).then().statusCode(201);
        return scope;
    }

    public Response grant(List<String> subjects, String role, List<String> scopes) {
        return request()
                .body(Map.of("subjects", refs(subjects), "role", role, "scopes", refs(scopes)))
                .post("/api/v1/access-rules");
    }

    public Response delete(String path) {
        return request().delete(path);
    }

    /** Whether the subject may, as this caller is told. */
    public boolean allowed(String subject, String permission, String scope) {
        return evaluate(subject, permission, scope)
                .then()
                .statusCode(200)
                .extract()
                .path("decision");
    }

    public Response evaluate(String subject, String permission, String scope) {
        var colon = permission.indexOf(':');
        var resource =
                Map.of("type", permission.substring(0, colon), "id", "any", "properties", Map.of("scope", ref(scope)));
        return request()
                .body(Map.of(
                        "subject",
                        ref(subject),
                        "action",
                        Map.of("name", permission.substring(colon + 1)),
                        "resource",
                        resource))
                .post("/access/v1/evaluation");
    }

    private static List<Map<String, String>> refs(List<String> texts) {
        return texts.stream().map(Api::ref).toList();
    }

    public static List<Map<String, String>> refs(String... texts) {
        return refs(Arrays.asList(texts));
    }
}
