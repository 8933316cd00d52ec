package dev.bailiwick.access.support;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** How each operation is called well, on something fresh that exists at the root. */
public final class Operations {
    private static final String ROOT = "tenant/default";

    private final Api administrator;
    private final String scope;
    private final String user;
    private final String group;

    public Operations(Api administrator) {
        this.administrator = administrator;
        this.scope = administrator.newScope("project", ROOT);
        this.user = administrator.newUser(ROOT);
        this.group = "group/" + Api.unique("g");
        administrator.putSubject(group, ROOT, 1).then().statusCode(201);
    }

    public Response call(String operationId, RequestSpecification as) {
        // A colon in a path is one.
        var request = as.contentType(ContentType.JSON).urlEncodingEnabled(false);
        return switch (operationId) {
            case "countAccessRules" -> request.get("/api/v1/access-rules:count?subject=" + user);
            case "compareWithMe" -> request.get("/api/v1/me/comparison?subject=" + user);
            case "createAccessRules" ->
                request.body(Map.of(
                                "subjects", Api.refs(administrator.newUser(ROOT)),
                                "role", "viewer",
                                "scopes", Api.refs(scope)))
                        .post("/api/v1/access-rules");
            case "deleteAccessRule" -> request.delete("/api/v1/access-rules/" + newRule());
            case "deleteAccessRules" ->
                request.body(Map.of("ids", List.of(newRule()))).post("/api/v1/access-rules:delete");
            case "deleteMember" ->
                request.delete("/api/v1/" + asPath(group) + "/members/" + administrator.newUser(ROOT) + "?version=1");
            case "deleteScope" -> request.delete("/api/v1/scopes/" + administrator.newScope("project", ROOT));
            case "deleteSubject" -> request.delete("/api/v1/subjects/" + administrator.newUser(ROOT) + "?version=2");
            case "evaluate" -> request.body(question()).post("/access/v1/evaluation");
            case "findSubjectsWithoutAccess" ->
                request.body(Map.of("type", "user", "ids", List.of(user.substring("user/".length()))))
                        .post("/api/v1/subjects:without-access");
            case "getAuthzenConfiguration" -> request.get("/.well-known/authzen-configuration");
            case "getCatalog" -> request.get("/api/v1/catalog");
            case "getRole" -> request.get("/api/v1/roles/viewer");
            case "getScope" -> request.get("/api/v1/scopes/" + scope);
            case "getSubject" -> request.get("/api/v1/subjects/" + user);
            case "listAccessRules" -> request.get("/api/v1/access-rules");
            case "listChanges" -> request.get("/api/v1/changes?subject=" + user);
            case "listChildren" -> request.get("/api/v1/scopes/tenant/default/children");
            case "listMyAccessRules" -> request.get("/api/v1/me/access-rules");
            case "listMyPermissions" -> request.get("/api/v1/me/permissions?scope=" + ROOT);
            case "listMyPermittedScopes" -> request.get("/api/v1/me/permitted-scopes?permission=project:read");
            case "listRoles" -> request.get("/api/v1/roles");
            case "listScopes" -> request.get("/api/v1/scopes?search=" + scope.substring("project/".length()));
            case "listSubjects" -> request.get("/api/v1/subjects?type=user&access=none");
            case "putMember" ->
                request.body(Map.of("version", 1))
                        .put("/api/v1/" + asPath(group) + "/members/" + administrator.newUser(ROOT));
            case "putScope" ->
                request.body(Map.of("name", "New", "parent", Api.ref(ROOT)))
                        .put("/api/v1/scopes/project/" + Api.unique("new"));
            case "putSubject" ->
                request.body(Map.of("homeScope", Api.ref(ROOT), "version", 1))
                        .put("/api/v1/subjects/user/" + Api.unique("new"));
            default -> throw new AssertionError("nobody has said how " + operationId + " is called");
        };
    }

    private static String asPath(String group) {
        return group.replace("group/", "groups/");
    }

    /** About somebody else. */
    private Map<String, Object> question() {
        return Map.of(
                "subject", Api.ref(user),
                "action", Map.of("name", "read"),
                "resource", Api.ref(scope));
    }

    private String newRule() {
        return administrator
                .grant(List.of(administrator.newUser(ROOT)), "viewer", List.of(scope))
                .path("items[0].id");
    }
}
