package dev.bailiwick.identity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.bailiwick.local.Acme;
import java.util.List;
import java.util.Map;
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

    private Pair pair;
    private Acme acme;
    private Client client;
    private Browser browser;

    @BeforeAll
    void start() {
        pair = Pair.start();
        acme = pair.directory();
        client = new Client(pair);
        browser = new Browser();
    }

    @AfterAll
    void stop() {
        browser.close();
        pair.close();
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
        assertThat(user.path("origin").asText()).isEqualTo("directory");
        assertThat(user.path("status").asText()).isEqualTo("active");
        assertThat(user.path("lastSignInAt").asText()).isNotEmpty();
        assertThat(client.knownToAccess(me.at("/subject/id").asText())).isEqualTo(200);
    }

    @Test
    @Order(2)
    void aRuleOfAGroupCountsForItsPeopleFromTheirFirstPageOn() {
        var researchers = me(signIn(Acme.DANA)).at("/groups/0/id").asText();
        client.access()
                .body(Map.of(
                        "subjects", List.of(Map.of("type", "group", "id", researchers)),
                        "role", "l1-researcher",
                        "scopes", List.of(ROOT)))
                .post("/api/v1/access-rules")
                .then()
                .statusCode(201);

        assertThat(mayCreateWorkloads(me(signIn(Acme.DANA)))).isTrue();
        assertThat(mayCreateWorkloads(me(signIn(Acme.ELI)))).isTrue();
        assertThat(mayCreateWorkloads(me(signIn(Acme.FINN)))).isFalse();
    }

    private Page signIn(String email) {
        var page = browser.window();
        page.navigate(pair.identity().url());
        new SignIn(page).byDirectory(email, acme.password());
        page.waitForURL(pair.identity().url() + "/**");
        return page;
    }

    private JsonNode me(Page page) {
        var answer = page.evaluate(
                        "async () => { const a = await fetch('/api/v1/me'); return a.status + await a.text(); }")
                .toString();
        assertThat(answer).startsWith("200");
        return client.json(answer.substring(3));
    }

    private boolean mayCreateWorkloads(JsonNode me) {
        return client.json(client.access()
                        .header("Access-Min-Revision", "latest")
                        .body(Map.of(
                                "subject",
                                        Map.of(
                                                "type",
                                                "user",
                                                "id",
                                                me.at("/subject/id").asText()),
                                "action", Map.of("name", "create"),
                                "resource",
                                        Map.of("type", "workload", "id", "w-1", "properties", Map.of("scope", ROOT))))
                        .post("/access/v1/evaluation"))
                .path("decision")
                .asBoolean();
    }
}
