package dev.bailiwick.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.bailiwick.local.Acme;
import dev.bailiwick.local.Rows;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** People of the organisation's directory sign in, each in a browser window of his own; each step builds on those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DirectoryPeopleTest {
    private static final Map<String, String> ROOT = Map.of("type", "tenant", "id", "default");
    private static final String PROGRAM = "a-program-of-its-own";
    private static final String ASK_ME = """
            async () => {
                const answer = await fetch('/api/v1/me');
                return JSON.stringify({status: answer.status, retry: answer.headers.get('Retry-After'), body: await answer.json()});
            }""";

    private Detour detour;
    private Pair pair;
    private Acme acme;
    private Client client;
    private Browser browser;

    @BeforeAll
    void start() {
        detour = new Detour(Map.of("BAILIWICK_LEASE", "PT20S"));
        pair = detour.pair.awaitReady();
        acme = pair.directory();
        client = new Client(pair);
        browser = new Browser();
        String _ = pair.realm()
                .admin()
                .createClient(Map.of(
                        "clientId", PROGRAM,
                        "publicClient", true,
                        "standardFlowEnabled", true,
                        "fullScopeAllowed", false,
                        "redirectUris", List.of(elsewhere())));
    }

    @AfterAll
    void stop() {
        browser.close();
        detour.close();
    }

    @Test
    @Order(1)
    void sheAppearsWithHerGroupAtHerFirstSignIn() {
        var me = me(signIn(Acme.DANA));

        assertThat(me.path("email").asText()).isEqualTo(Acme.DANA);
        assertThat(me.path("origin").asText()).isEqualTo("directory");
        assertThat(me.path("groups").findValuesAsText("name")).containsExactly(Acme.RESEARCHERS);
        var user = client.find(Acme.DANA).at("/items/0");
        assertThat(user.path("id")).isEqualTo(me.at("/subject/id"));
        assertThat(user.path("firstName").asText()).isEqualTo("Dana");
        assertThat(user.path("origin").asText()).isEqualTo("directory");
        assertThat(user.path("status").asText()).isEqualTo("active");
        assertThat(user.path("lastSignInAt").asText()).isNotEmpty();
        assertThat(client.knownToAccess(idOf(me))).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aRuleOfAGroupCountsForItsPeopleFromTheirFirstPageOn() {
        var researchers = client.json(client.identity().get("/api/v1/groups?search=RESEARCH"))
                .at("/items/0/id")
                .asText();
        client.access()
                .body(Map.of(
                        "subjects", List.of(Map.of("type", "group", "id", researchers)),
                        "role", "l1-researcher",
                        "scopes", List.of(ROOT)))
                .post("/api/v1/access-rules")
                .then()
                .statusCode(201);

        assertThat(mayCreateWorkloads(userId(Acme.DANA))).isTrue();
        assertThat(mayCreateWorkloads(idOf(me(signIn(Acme.ELI))))).isTrue();
        assertThat(mayCreateWorkloads(idOf(me(signIn(Acme.FINN))))).isFalse();
    }

    @Test
    @Order(3)
    void groupsOfTheDirectoryAreListedWithTheirMembers() {
        var groups = client.json(client.identity().get("/api/v1/groups?origin=directory&sort=-name&total=true"));

        assertThat(groups.path("items").findValuesAsText("name")).containsExactly(Acme.RESEARCHERS, Acme.OPERATORS);
        assertThat(groups.path("items").findValuesAsText("identityProvider")).containsOnly(Acme.ALIAS);
        assertThat(groups.path("items").findValuesAsText("memberCount")).containsExactly("2", "1");
        assertThat(groups.path("total").asInt()).isEqualTo(2);
        client.identity()
                .get("/api/v1/groups/" + groups.at("/items/0/id").asText() + "/members")
                .then()
                .statusCode(200)
                .body("items.email", contains(Acme.DANA, Acme.ELI))
                .body("items.firstName", contains("Dana", "Eli"));
        user(Acme.FINN).then().body("groups.name", contains(Acme.OPERATORS));
    }

    @Test
    @Order(4)
    void whatTheDirectoryNoLongerReportsIsGoneAtTheNextSignIn() {
        acme.leave(Acme.ELI, Acme.RESEARCHERS);
        acme.leave(Acme.FINN, Acme.OPERATORS);
        acme.join(Acme.FINN, "night shift");

        assertThat(me(signIn(Acme.ELI)).path("groups")).isEmpty();
        assertThat(mayCreateWorkloads(userId(Acme.ELI))).isFalse();
        assertThat(me(signIn(Acme.FINN)).path("groups").findValuesAsText("name"))
                .containsExactly("night shift");
        client.identity()
                .get("/api/v1/groups?search=operators")
                .then()
                .body("items.name", contains(Acme.OPERATORS))
                .body("items.memberCount", contains(0));

        acme.join(Acme.ELI, Acme.RESEARCHERS);
        assertThat(mayCreateWorkloads(idOf(me(signIn(Acme.ELI))))).isTrue();
        assertThat(deeds(Acme.ELI))
                .containsExactly("user.joined-group", "user.arrived", "user.left-group", "user.joined-group");
    }

    @Test
    @Order(5)
    void whatTheDirectoryManagesIsNotChangedHere() {
        var dana = "/api/v1/users/" + userId(Acme.DANA);
        for (var refused : List.of(
                client.identity().post(dana + "/temporary-password"),
                client.identity().post(dana + "/introductory-email"),
                client.identity().body(Map.of("firstName", "Another")).patch(dana),
                client.identity().body(Map.of("email", "another@example.com")).patch(dana))) {
            refused.then().statusCode(409).body("code", equalTo("directory-managed"));
        }
        client.access()
                .body(Map.of("name", "Labs", "parent", ROOT))
                .put("/api/v1/scopes/department/labs")
                .then()
                .statusCode(201);

        client.identity()
                .body(Map.of("homeScope", Map.of("type", "department", "id", "labs")))
                .patch(dana)
                .then()
                .statusCode(200)
                .body("homeScope.id", equalTo("labs"))
                .body("email", equalTo(Acme.DANA));
        assertThat(me(signIn(Acme.DANA)).path("groups").findValuesAsText("name"))
                .containsExactly(Acme.RESEARCHERS);
        user(Acme.DANA).then().body("homeScope.id", equalTo("labs"));
    }

    @Test
    @Order(6)
    void aSuspendedPersonIsShutOutUntilHeIsResumed() {
        var eli = userId(Acme.ELI);
        client.identity().post("/api/v1/users/" + eli + "/suspend").then().statusCode(200);

        assertThat(mayCreateWorkloads(eli)).isFalse();
        var page = browser.window();
        page.navigate(pair.identity().url());
        new SignIn(page).byDirectory(Acme.ELI, acme.password());
        page.waitForSelector("text=disabled");
        user(Acme.ELI).then().body("status", equalTo("suspended"));

        client.identity().post("/api/v1/users/" + eli + "/resume").then().statusCode(200);
        assertThat(idOf(me(signIn(Acme.ELI)))).isEqualTo(eli);
        assertThat(mayCreateWorkloads(eli)).isTrue();
    }

    @Test
    @Order(7)
    void aDeletedPersonComesBackAsSomebodyNew() {
        var before = userId(Acme.FINN);
        client.identity().delete("/api/v1/users/" + before).then().statusCode(204);

        var finn = me(signIn(Acme.FINN));

        assertThat(idOf(finn)).isNotEqualTo(before);
        assertThat(finn.path("groups").findValuesAsText("name")).containsExactly("night shift");
        assertThat(client.knownToAccess(before)).isEqualTo(404);
        assertThat(client.knownToAccess(idOf(finn))).isEqualTo(200);
    }

    @Test
    @Order(8)
    void nobodyBecomesALocalUserByHisAddress() {
        var local = client.created("held@acme.example");
        acme.hire("held@acme.example", "Held");
        var page = browser.window();
        page.navigate(pair.identity().url());

        new SignIn(page).byDirectory("held@acme.example", acme.password());

        page.waitForSelector("text=already exists");
        assertThat(pair.realm().admin().get("/users/" + local + "/federated-identity"))
                .isEmpty();
        user("held@acme.example").then().body("origin", equalTo("local")).body("status", equalTo("invited"));
    }

    @Test
    @Order(9)
    void aChangedAddressFollowsUnlessItIsAnothersHere() {
        acme.hire("first@acme.example", "Mover");
        var mover = idOf(me(signIn("first@acme.example")));

        acme.changeEmail("first@acme.example", "second@acme.example");
        assertThat(me(signIn("second@acme.example")).path("email").asText()).isEqualTo("second@acme.example");

        spokenFor("third@acme.example");
        acme.changeEmail("second@acme.example", "third@acme.example");
        var me = me(signIn("third@acme.example"));
        assertThat(me.path("email").asText()).isEqualTo("second@acme.example");
        assertThat(idOf(me)).isEqualTo(mover);
    }

    @Test
    @Order(10)
    void whoseAddressIsAnothersHereIsToldSoAndComesInOnceItIsFree() {
        acme.hire("clash@acme.example", "Clash");
        spokenFor("clash@acme.example");
        var page = signIn("clash@acme.example");

        var refused = askMe(page);
        assertThat(refused.path("status").asInt()).isEqualTo(409);
        assertThat(refused.at("/body/code").asText()).isEqualTo("email-taken");
        assertThat(client.find("clash@acme.example").path("total").asInt()).isZero();

        Rows.change(pair.identityDatabase(), "delete from claimed_email where email = ?", "clash@acme.example");
        assertThat(me(page).path("email").asText()).isEqualTo("clash@acme.example");
    }

    @Test
    @Order(11)
    void whoSignsInElsewhereAppearsWithinSeconds() {
        acme.hire("elsewhere@acme.example", "Elsewhere");
        acme.join("elsewhere@acme.example", Acme.RESEARCHERS);

        signInElsewhere("elsewhere@acme.example");

        awaitUser("elsewhere@acme.example", "active", Duration.ofSeconds(10));
        assertThat(mayCreateWorkloads(userId("elsewhere@acme.example"))).isTrue();
    }

    @Test
    @Order(12)
    void aLocalUserBecomesActiveWhereverHeSignsIn() {
        var id = client.created("invited@example.com");
        pair.realm().admin().setPassword(id, "a phrase of his own choice", false);
        var page = browser.window();
        page.navigate(signInElsewhereAddress(""));

        new SignIn(page).with("invited@example.com", "a phrase of his own choice");

        awaitUser("invited@example.com", "active", Duration.ofSeconds(10));
        user("invited@example.com").then().body("lastSignInAt", notNullValue());
    }

    @Test
    @Order(13)
    void withoutAccessServiceHeWaitsAndTheArrivalIsFinishedLater() {
        acme.hire("patient@acme.example", "Patient");
        acme.join("patient@acme.example", Acme.RESEARCHERS);
        detour.access.cut();
        Page page;
        try {
            page = signIn("patient@acme.example");
            var refused = askMe(page);
            assertThat(refused.path("status").asInt()).isEqualTo(503);
            assertThat(refused.path("retry").asText()).isNotEmpty();
            // A second request waits for nothing that cannot come.
            assertThat(askMe(page).path("status").asInt()).isEqualTo(503);
        } finally {
            detour.access.restore();
        }

        awaitUser("patient@acme.example", "active", Duration.ofSeconds(30));
        assertThat(mayCreateWorkloads(idOf(me(page)))).isTrue();
    }

    /** At the moment when access-service knows everything, and nothing of that has been noted. */
    @Test
    @Order(14)
    void anArrivalThatIsCutShortIsFinishedAfterTheRestart() {
        acme.hire("cut@acme.example", "Cut");
        acme.join("cut@acme.example", "a group of his own");
        detour.access.beforeAnswerTo("PUT", "/members/user/", pair.identity()::kill);

        signInElsewhere("cut@acme.example");
        client.awaitEnd(pair.identity());
        pair.identity().restart();
        pair.identity().awaitReady(Duration.ofSeconds(90));

        awaitUser("cut@acme.example", "active", Duration.ofSeconds(60));
        assertThat(client.find("cut@acme.example").path("total").asInt()).isOne();
        user("cut@acme.example").then().body("groups.name", contains("a group of his own"));
        assertThat(client.knownToAccess(userId("cut@acme.example"))).isEqualTo(200);
        assertThat(Rows.of(pair.identityDatabase(), "select count(*) from group_member where not told"))
                .containsExactly("0");
        assertThat(deeds("cut@acme.example")).containsExactly("user.joined-group", "user.arrived");
    }

    private Page signIn(String email) {
        var page = browser.window();
        page.navigate(pair.identity().url());
        new SignIn(page).byDirectory(email, acme.password());
        page.waitForURL(Pattern.compile(Pattern.quote(pair.identity().url()) + "/(?!signed-in).*"));
        return page;
    }

    /** By a program's own client, of which identity-service knows nothing. */
    private void signInElsewhere(String email) {
        var page = browser.window();
        page.navigate(signInElsewhereAddress("&kc_idp_hint=" + Acme.ALIAS));
        new SignIn(page).with(email, acme.password());
        page.waitForURL(elsewhere() + "?**");
    }

    private String signInElsewhereAddress(String hint) {
        return pair.realm().issuer() + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id="
                + PROGRAM + "&redirect_uri=" + elsewhere() + hint;
    }

    /** A page that is there, whatever happens to the pair. */
    private String elsewhere() {
        return pair.mail().url() + "/";
    }

    private JsonNode me(Page page) {
        var answer = askMe(page);
        assertThat(answer.path("status").asInt()).as(answer.toString()).isEqualTo(200);
        return answer.path("body");
    }

    private JsonNode askMe(Page page) {
        return client.json(page.evaluate(ASK_ME).toString());
    }

    private static String idOf(JsonNode me) {
        return me.at("/subject/id").asText();
    }

    private String userId(String email) {
        return client.find(email).at("/items/0/id").asText();
    }

    private Response user(String email) {
        return client.identity().get("/api/v1/users/" + userId(email));
    }

    private void awaitUser(String email, String status, Duration atMost) {
        client.await(
                "/api/v1/users?search=" + email,
                atMost,
                answer -> client.json(answer).at("/items/0/status").asText().equals(status));
    }

    /** As if a local user were just being given this address. */
    private void spokenFor(String email) {
        Rows.change(
                pair.identityDatabase(),
                "insert into claimed_email select ?, user_key from user_account where email = ?",
                email,
                Pair.ADMINISTRATOR);
    }

    /** What was done to somebody, oldest first. */
    private List<String> deeds(String email) {
        return Rows.of(
                pair.identityDatabase(),
                "select action from audit_event e join user_account u using (user_key) where email = ? order by e.id",
                email);
    }

    private boolean mayCreateWorkloads(String userId) {
        return client.json(client.access()
                        .header("Access-Min-Revision", "latest")
                        .body(Map.of(
                                "subject", Map.of("type", "user", "id", userId),
                                "action", Map.of("name", "create"),
                                "resource",
                                        Map.of("type", "workload", "id", "w-1", "properties", Map.of("scope", ROOT))))
                        .post("/access/v1/evaluation"))
                .path("decision")
                .asBoolean();
    }
}
