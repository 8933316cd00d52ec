package dev.bailiwick.pair;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.opentelemetry.proto.trace.v1.Span;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The main job from an empty installation to a deleted user; each step builds on those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {
    private static final String EMAIL = Client.newEmail("ana");
    private static final String NEW_EMAIL = Client.newEmail("ana.berg");
    private static final String CHOSEN = "a password that Ana likes";
    private static final Map<String, String> ROOT = Map.of("type", "tenant", "id", "default");
    private static final Map<String, String> RESEARCH = Map.of("type", "department", "id", "research");
    private static final Map<String, String> ALPHA = Map.of("type", "project", "id", "alpha");
    private static final Map<String, String> BETA = Map.of("type", "project", "id", "beta");
    private static final Map<String, String> GAMMA = Map.of("type", "project", "id", "gamma");

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN_OF_CALLER = "b7ad6b7169203331";

    private final Collector collector = Collector.open();
    private Pair pair;
    private Browser browser;
    private @Nullable Page signedIn;

    private String ana = "not created yet";
    private String temporaryPassword = "not issued yet";
    private List<String> rules = List.of();
    private String refreshToken = "not signed in yet";

    @BeforeAll
    void start() {
        pair = Pair.begin(collector.settings(), _ -> Map.of()).awaitReady();
        browser = new Browser();
    }

    @AfterAll
    void stop() {
        browser.close();
        pair.close();
        collector.close();
    }

    @Test
    @Order(1)
    void theTreeTakesScopes() {
        putScope("cluster", "c1", ROOT, 201);
        putScope("department", "research", Map.of("type", "cluster", "id", "c1"), 201);
        for (var project : List.of("alpha", "beta", "gamma")) {
            putScope("project", project, RESEARCH, 201);
        }
        putScope("department", "research", Map.of("type", "cluster", "id", "c1"), 200);
        assertThat(access().get("/api/v1/scopes/project/alpha").jsonPath().getList("path.id"))
                .containsExactly("default", "c1", "research", "alpha");
    }

    @Test
    @Order(2)
    void aUserIsCreatedWithATemporaryPasswordOnce() {
        var created = identity()
                .body(Map.of("email", EMAIL, "introductoryEmail", true))
                .post("/api/v1/users");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("Cache-Control")).isEqualTo("no-store");
        var body = created.jsonPath();
        ana = body.getString("id");
        temporaryPassword = body.getString("temporaryPassword.value");
        assertThat(created.header("Location")).endsWith("/api/v1/users/" + ana);
        assertThat(temporaryPassword).hasSizeGreaterThanOrEqualTo(15);
        assertThat(Instant.parse(body.getString("temporaryPassword.expiresAt"))).isAfter(Instant.now());
        assertThat(body.getString("status")).isEqualTo("invited");
        assertThat(user(ana).asString()).doesNotContain(temporaryPassword, "\"temporaryPassword\"");
    }

    @Test
    @Order(3)
    void theIntroductoryEmailArrivesWithoutAPassword() {
        var mail = pair.mail().awaitMessagesTo(EMAIL, 1, Duration.ofSeconds(20)).getFirst();
        assertThat(mail.text()).contains(pair.identity().url()).doesNotContain(temporaryPassword);
        assertThat(mail.html()).doesNotContain(temporaryPassword);
        await(
                "the email counts as sent",
                () -> "sent".equals(user(ana).jsonPath().getString("introductoryEmail.state")));
    }

    @Test
    @Order(4)
    void theUserSignsInAndMustChooseAPassword() {
        var page = browser.window();
        page.navigate(pair.identity().url());
        var signIn = new SignIn(page);
        signIn.with(EMAIL, temporaryPassword);
        signIn.choose(CHOSEN);
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(EMAIL);
        assertThat(page.url()).startsWith(pair.identity().url());
        page.navigate(pair.identity().url() + "/api/v1/me");
        assertThat(page.content()).contains(ana).contains(EMAIL);
        assertThat(page.context().cookies())
                .filteredOn(cookie -> cookie.name.startsWith("q_session"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.httpOnly);
    }

    @Test
    @Order(5)
    void withoutARuleNothingIsAllowed() {
        assertThat(mayUpdateWorkloadIn(ALPHA, "latest")).isFalse();
    }

    @Test
    @Order(6)
    void aRuleOnTwoProjectsAllowsThereAndNowhereElse() {
        var granted = grant(ana, "l1-researcher", List.of(ALPHA, BETA));
        assertThat(granted.statusCode()).as(granted.asString()).isEqualTo(201);
        rules = granted.jsonPath().getList("items.id");
        assertThat(rules).hasSize(2);
        var revision = granted.header("Access-Revision");
        assertThat(granted.jsonPath().getString("revision")).isEqualTo(revision);
        assertThat(mayUpdateWorkloadIn(ALPHA, revision)).isTrue();
        assertThat(mayUpdateWorkloadIn(BETA, revision)).isTrue();
        assertThat(mayUpdateWorkloadIn(GAMMA, revision)).isFalse();
        assertThat(mayUpdateWorkloadIn(RESEARCH, revision)).isFalse();
    }

    @Test
    @Order(7)
    void aRuleOnTheDepartmentCoversItsProjects() {
        var granted = grant(ana, "l1-researcher", List.of(RESEARCH));
        assertThat(mayUpdateWorkloadIn(GAMMA, granted.header("Access-Revision")))
                .isTrue();
        delete(granted.jsonPath().getString("items[0].id"));
    }

    @Test
    @Order(8)
    void afterTheRulesAreDeletedNothingIsAllowedAtOnce() {
        String revision = "0";
        for (var rule : rules) {
            revision = delete(rule);
        }
        assertThat(mayUpdateWorkloadIn(ALPHA, revision)).isFalse();
        assertThat(mayUpdateWorkloadIn(BETA, revision)).isFalse();
        assertThat(mayUpdateWorkloadIn(GAMMA, revision)).isFalse();
    }

    @Test
    @Order(9)
    void theUserIsUpdated() {
        var etag = user(ana).header("ETag");
        var updated = identity()
                .contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(Map.of("firstName", "Ana", "lastName", "Berg", "email", NEW_EMAIL, "homeScope", RESEARCH))
                .patch("/api/v1/users/" + ana);
        assertThat(updated.statusCode()).as(updated.asString()).isEqualTo(200);
        var body = user(ana).jsonPath();
        assertThat(body.getString("firstName")).isEqualTo("Ana");
        assertThat(body.getString("lastName")).isEqualTo("Berg");
        assertThat(body.getString("email")).isEqualTo(NEW_EMAIL);
        assertThat(body.getString("homeScope.id")).isEqualTo("research");
        assertThat(pair.realm().admin().userByEmail(NEW_EMAIL)).isPresent();
        assertThat(identity()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", etag)
                        .body(Map.of("firstName", "Anna"))
                        .patch("/api/v1/users/" + ana)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    @Order(10)
    void aNewTemporaryPasswordEndsTheOldOneAndTheSessions() {
        refreshToken =
                pair.realm().signIn(NEW_EMAIL, CHOSEN).get("refresh_token").asText();
        var issued = identity().post("/api/v1/users/" + ana + "/temporary-password");
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        var next = issued.jsonPath().getString("value");
        assertThat(next).isNotEqualTo(temporaryPassword);
        assertThatThrownBy(() -> pair.realm().refresh(refreshToken)).hasMessageContaining("not active");
        assertThat(pair.realm().admin().sessions(ana)).isEmpty();
        assertThat(pair.realm().signsIn(NEW_EMAIL, CHOSEN)).isFalse();
        signInFirst(NEW_EMAIL, next);
    }

    @Test
    @Order(11)
    void theIntroductoryEmailIsSentAgain() {
        var answer = identity().post("/api/v1/users/" + ana + "/introductory-email");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        var mails = pair.mail().awaitMessagesTo(NEW_EMAIL, 2, Duration.ofSeconds(20));
        assertThat(mails).anyMatch(mail -> mail.text().contains(pair.identity().url()));
    }

    @Test
    @Order(12)
    void aSuspendedUserIsDeniedEverythingAndSignedOut() {
        var granted = grant(ana, "l1-researcher", List.of(ALPHA));
        assertThat(mayUpdateWorkloadIn(ALPHA, granted.header("Access-Revision")))
                .isTrue();
        refreshToken =
                pair.realm().signIn(NEW_EMAIL, CHOSEN).get("refresh_token").asText();
        var suspended = identity().post("/api/v1/users/" + ana + "/suspend");
        assertThat(suspended.statusCode()).as(suspended.asString()).isEqualTo(200);
        assertThat(suspended.jsonPath().getString("status")).isEqualTo("suspended");
        assertThat(mayUpdateWorkloadIn(ALPHA, suspended.header("Access-Revision")))
                .isFalse();
        assertThatThrownBy(() -> pair.realm().refresh(refreshToken)).isInstanceOf(IllegalStateException.class);
        assertThat(pair.realm().signsIn(NEW_EMAIL, CHOSEN)).isFalse();
    }

    @Test
    @Order(13)
    void aResumedUserIsWhatHeWas() {
        var resumed = identity().post("/api/v1/users/" + ana + "/resume");
        assertThat(resumed.statusCode()).as(resumed.asString()).isEqualTo(200);
        assertThat(mayUpdateWorkloadIn(ALPHA, resumed.header("Access-Revision")))
                .isTrue();
        assertThatThrownBy(() -> pair.realm().refresh(refreshToken)).isInstanceOf(IllegalStateException.class);
        assertThat(pair.realm().signsIn(NEW_EMAIL, CHOSEN)).isTrue();
    }

    @Test
    @Order(14)
    void aDeletedUserIsGoneForEver() {
        var deleted = identity().delete("/api/v1/users/" + ana);
        assertThat(deleted.statusCode()).as(deleted.asString()).isEqualTo(204);
        assertThat(user(ana).statusCode()).isEqualTo(404);
        assertThat(mayUpdateWorkloadIn(ALPHA, "latest")).isFalse();
        var left = access().get("/api/v1/access-rules?subject=user/" + ana);
        assertThat(left.jsonPath().getList("items")).isEmpty();
        assertThat(pair.realm().signsIn(NEW_EMAIL, CHOSEN)).isFalse();
        assertThat(pair.realm().admin().userByEmail(NEW_EMAIL)).isEmpty();
        var again = access().body(Map.of("homeScope", ROOT, "suspended", false, "version", 99))
                .put("/api/v1/subjects/user/" + ana);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(409);
    }

    @Test
    @Order(15)
    void anUnusedTemporaryPasswordExpires() throws SQLException {
        var created = create("late@example.com", ROOT);
        var id = created.getString("id");
        var first = created.getString("temporaryPassword.value");
        letTemporaryPasswordExpire(id);
        await(
                "the account is disabled",
                () -> !pair.realm()
                        .admin()
                        .userByEmail("late@example.com")
                        .orElseThrow()
                        .get("enabled")
                        .asBoolean());
        var page = browser.window();
        page.navigate(pair.identity().url());
        new SignIn(page).with("late@example.com", first);
        PlaywrightAssertions.assertThat(page.locator("body")).containsText("disabled");
        var issued = identity().post("/api/v1/users/" + id + "/temporary-password");
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(200);
        temporaryPassword = issued.jsonPath().getString("value");
        signedIn = signInFirst("late@example.com", temporaryPassword);
    }

    @Test
    @Order(16)
    void whoMayNotCreateUsersIsToldWhatIsMissing() {
        create("nobody@example.com", ROOT);
        pair.realm().admin().setPassword(idOf("nobody@example.com"), CHOSEN, false);
        var refused = identityAs(pair.realm().tokenOf("nobody@example.com", CHOSEN))
                .body(Map.of("email", "someone@example.com"))
                .post("/api/v1/users");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("missing-permission");
        assertThat(refused.jsonPath().getString("missing.permission")).isEqualTo("user:create");
        assertThat(refused.jsonPath().getString("missing.scope.type")).isEqualTo("tenant");
        var anonymous = given().baseUri(pair.identity().url())
                .contentType(ContentType.JSON)
                .body(Map.of("email", "someone@example.com"))
                .post("/api/v1/users");
        assertThat(anonymous.statusCode()).isEqualTo(401);
    }

    @Test
    @Order(17)
    void aDepartmentsAdministratorSeesAndManagesHisOwnPeopleOnly() {
        var head = create("head@example.com", RESEARCH).getString("id");
        pair.realm().admin().setPassword(head, CHOSEN, false);
        grant(head, "system-administrator", List.of(RESEARCH));
        var inside = create("inside@example.com", ALPHA).getString("id");
        var outside = create("outside@example.com", ROOT).getString("id");
        var token = pair.realm().tokenOf("head@example.com", CHOSEN);
        assertThat(identityAs(token).get("/api/v1/users?limit=500").jsonPath().getList("items.id"))
                .contains(head, inside)
                .doesNotContain(outside);
        assertThat(identityAs(token).get("/api/v1/users/" + inside).statusCode())
                .isEqualTo(200);
        assertThat(identityAs(token).get("/api/v1/users/" + outside).statusCode())
                .isEqualTo(404);
        assertThat(identityAs(token)
                        .post("/api/v1/users/" + inside + "/suspend")
                        .statusCode())
                .isEqualTo(200);
        assertThat(identityAs(token)
                        .post("/api/v1/users/" + outside + "/suspend")
                        .statusCode())
                .isEqualTo(404);
        assertThat(identityAs(token)
                        .body(Map.of("email", "own@example.com", "homeScope", ALPHA))
                        .post("/api/v1/users")
                        .statusCode())
                .isEqualTo(201);
        assertThat(identityAs(token)
                        .body(Map.of("email", "not-own@example.com"))
                        .post("/api/v1/users")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(18)
    void oneTraceLeadsFromTheCallersSpanThroughBothServices() {
        var created = identity()
                .header("traceparent", "00-" + TRACE + "-" + SPAN_OF_CALLER + "-01")
                .header("X-Request-ID", "of-the-trace")
                .body(Map.of("email", "traced@example.com", "firstName", "Tracy", "introductoryEmail", true))
                .post("/api/v1/users");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        var spans = collector.awaitTrace(
                TRACE,
                SPAN_OF_CALLER,
                "identity-service: POST /api/v1/users",
                "identity-service: POST /admin/realms/{}/users",
                "identity-service: INSERT user_account",
                "identity-service: PUT /api/v1/subjects/{}/{}",
                "access-service: PUT /api/v1/subjects/{type}/{id}",
                "access-service: INSERT subject");
        assertThat(spans)
                .filteredOn(span -> span.parent().equals(SPAN_OF_CALLER))
                .extracting(Collector.Told::name)
                .containsExactly("identity-service: POST /api/v1/users");
        assertThat(spans)
                .filteredOn(span -> span.is(Span.SpanKind.SPAN_KIND_SERVER))
                .extracting(span -> span.attribute("bailiwick.request.id"))
                .containsOnly("of-the-trace");
    }

    @Test
    @Order(19)
    void aCallOfTheConsoleIsFollowedIntoAccessService() {
        var trace = TRACE.replace('0', '1');
        Objects.requireNonNull(signedIn)
                .evaluate(
                        "trace => fetch('/api/v1/me/access-rules?limit=7', {headers: {traceparent: trace}})",
                        "00-" + trace + "-" + SPAN_OF_CALLER + "-01");
        var spans = collector.awaitTrace(
                trace,
                SPAN_OF_CALLER,
                "identity-service: GET /api/v1/me/access-rules",
                "access-service: GET /api/v1/me/access-rules");
        assertThat(spans)
                .filteredOn(span -> span.parent().equals(SPAN_OF_CALLER))
                .extracting(Collector.Told::service)
                .containsExactly("identity-service");
    }

    /** All of the job above is in the traces, down to sign-ins, searches and refusals. */
    @Test
    @Order(20)
    void neitherTracesNorMetricsTellOfAPerson() {
        var trace = TRACE.replace('0', '2');
        given().baseUri(pair.identity().url())
                .auth()
                .oauth2(pair.programToken())
                .header("traceparent", "00-" + trace + "-" + SPAN_OF_CALLER + "-01")
                .get("/api/v1/users?search=traced@example.com");
        identity().get("/api/v1/users:lookup?email=traced@example.com");
        identity().get("/api/v1/users/traced@example.com");
        collector.awaitTrace(trace, SPAN_OF_CALLER, "identity-service: GET /api/v1/users");
        var told = collector.everything()
                + metrics(pair.identity().url())
                + metrics(pair.access().url());
        assertThat(Stream.of(
                                "bailiwick_letters_waiting",
                                "bailiwick_operations_age_seconds",
                                "http_server_requests_seconds_bucket",
                                "select ")
                        .filter(what -> !told.contains(what)))
                .isEmpty();
        assertThat(Stream.of("example.com", "Berg", "Tracy", "eyJhbGci", "Bearer ", "q_session", "Mozilla", "limit=7")
                        .filter(told::contains))
                .isEmpty();
        assertThat(Stream.of(ana, CHOSEN, temporaryPassword, Pair.ADMINISTRATOR_PASSWORD, refreshToken)
                        .filter(told::contains))
                .isEmpty();
    }

    private static String metrics(String service) {
        return given().baseUri(service).get("/q/metrics").asString();
    }

    private void putScope(String type, String id, Map<String, String> parent, int status) {
        var answer = access().body(Map.of("name", id, "parent", parent)).put("/api/v1/scopes/" + type + "/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }

    private io.restassured.path.json.JsonPath create(String email, Map<String, String> home) {
        var created = identity().body(Map.of("email", email, "homeScope", home)).post("/api/v1/users");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.jsonPath();
    }

    private Response user(String id) {
        return identity().get("/api/v1/users/" + id);
    }

    private String idOf(String email) {
        return pair.realm().admin().userByEmail(email).orElseThrow().get("id").asText();
    }

    private Response grant(String user, String role, List<Map<String, String>> scopes) {
        var granted = access().body(
                        Map.of("subjects", List.of(Map.of("type", "user", "id", user)), "role", role, "scopes", scopes))
                .post("/api/v1/access-rules");
        assertThat(granted.statusCode()).as(granted.asString()).isEqualTo(201);
        return granted;
    }

    /** Deletes a rule and answers with the revision that this made. */
    private String delete(String rule) {
        var deleted = access().delete("/api/v1/access-rules/" + rule);
        assertThat(deleted.statusCode()).as(deleted.asString()).isEqualTo(204);
        return deleted.header("Access-Revision");
    }

    private boolean mayUpdateWorkloadIn(Map<String, String> scope, String minRevision) {
        var answer = access().header("Access-Min-Revision", minRevision)
                .body(Map.of(
                        "subject", Map.of("type", "user", "id", ana),
                        "action", Map.of("name", "update"),
                        "resource", Map.of("type", "workload", "id", "w-1", "properties", Map.of("scope", scope))))
                .post("/access/v1/evaluation");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getBoolean("decision");
    }

    /** A first sign-in with a temporary password, in the browser, to the page that greets the person. */
    private Page signInFirst(String email, String password) {
        Page page = browser.window();
        page.navigate(pair.identity().url());
        var signIn = new SignIn(page);
        signIn.with(email, password);
        signIn.choose(CHOSEN);
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(email);
        return page;
    }

    /** Puts the expiry into the past: nobody wants to wait for three days. */
    private void letTemporaryPasswordExpire(String id) throws SQLException {
        var database = pair.identityDatabase();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.prepareStatement(
                        "UPDATE user_account SET temporary_password_expires_at = now() - interval '1 second' WHERE id = ?")) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private RequestSpecification identity() {
        return identityAs(pair.programToken());
    }

    private RequestSpecification identityAs(String token) {
        return given().baseUri(pair.identity().url()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    private RequestSpecification access() {
        return given().baseUri(pair.access().url())
                .auth()
                .oauth2(pair.programToken())
                .contentType(ContentType.JSON);
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(30)).until(condition);
    }
}
