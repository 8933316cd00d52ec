package dev.bailiwick.pair;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.bailiwick.local.Acme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The pages of roles, groups and one's own account, for the administrator and for people of the directory; steps in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RolesGroupsAccountPagesTest {
    private static final Map<String, String> ROOT = Map.of("type", "tenant", "id", "default");
    private static final Map<String, String> ALPHA = Map.of("type", "project", "id", "alpha");

    private Pair pair;
    private Acme acme;
    private Client program;
    private Browser browser;
    private Page administrator;
    private Page dana;

    @BeforeAll
    void start() {
        pair = Pair.start();
        acme = pair.directory();
        program = new Client(pair);
        browser = new Browser();
        program.access()
                .body(Map.of("name", "Alpha", "parent", ROOT))
                .put("/api/v1/scopes/project/alpha")
                .then()
                .statusCode(201);
        administrator = browser.window();
        new SignIn(administrator).asFirstAdministrator(pair, "/roles");
        dana = ofTheDirectory(Acme.DANA);
    }

    @AfterAll
    void stop() {
        browser.close();
        pair.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void theTableSaysOfEveryRoleAndResourceTypeWhatTheApiSays() {
        assertThat(heading(administrator, "Roles")).isVisible();
        assertThat(cell("L1 researcher: Projects: read")).isVisible();
        assertThat(cell("Editor: Projects: create, read, update, delete")).isVisible();
        var said = administrator.locator("tbody td .pf-v6-screen-reader").allTextContents();

        assertThat(said).containsExactlyElementsOf(cellsByTheApi());
        new Looks(administrator).at("roles");
    }

    @Test
    @Order(2)
    void resourceTypesAreFoundAndGroupsOfThemFolded() {
        administrator
                .getByRole(AriaRole.TEXTBOX, named("Search resource types"))
                .fill("data sources: s3");
        assertThat(cell("Viewer: Projects: read")).hasCount(0);
        assertThat(cell("Viewer: Data sources: S3: read")).isVisible();
        button(administrator, "Clear search and filters").click();
        assertThat(cell("Viewer: Projects: read")).isVisible();

        button(administrator, "Organization").click();
        assertThat(cell("Viewer: Projects: read")).hasCount(0);
        button(administrator, "Organization").click();
        assertThat(cell("Viewer: Projects: read")).isVisible();
    }

    @Test
    @Order(3)
    void chosenRolesAreComparedAndFoundAgainByTheAddress() {
        button(administrator, "Roles").click();
        administrator.getByRole(AriaRole.TEXTBOX, named("Search roles")).fill("viewer");
        choose("Department viewer");
        choose("Viewer");
        administrator.keyboard().press("Escape");
        administrator
                .getByText("Only what differs", new GetByTextOptions().setExact(true))
                .click();
        assertThat(cell("Viewer: Nodes: read")).isVisible();
        assertThat(cell("Viewer: Projects: read")).hasCount(0);

        administrator.reload();
        assertThat(cell("Viewer: Nodes: read")).isVisible();
        assertThat(cell("Department viewer: Nodes: nothing")).isVisible();
        assertThat(cell("Viewer: Projects: read")).hasCount(0);
        new Looks(administrator).at("roles-compared");
    }

    @Test
    @Order(4)
    void onATelephoneOneRoleIsShownAtATime() {
        administrator.setViewportSize(360, 740);
        administrator
                .getByLabel("Role", new Page.GetByLabelOptions().setExact(true))
                .selectOption("l1-researcher");
        assertThat(administrator.locator("dl", hasText("Workspaces"))).containsText("Workspacescreatereadupdatedelete");
        assertThat(administrator.getByRole(AriaRole.TABLE)).hasCount(0);
        administrator.setViewportSize(1280, 800);
    }

    @Test
    @Order(5)
    void aGroupOfTheDirectoryIsMarkedSoAndSaysWhatThatMeans() {
        administrator.navigate(pair.identity().url() + "/groups");
        assertThat(row(Acme.RESEARCHERS)).containsText("Directory: acme");
        assertThat(row(Acme.RESEARCHERS)).containsText("1 member");
        new Looks(administrator).at("groups");

        administrator.getByRole(AriaRole.LINK, named(Acme.RESEARCHERS)).click();
        assertThat(heading(administrator, Acme.RESEARCHERS)).isVisible();
        assertThat(administrator.locator("main")).containsText("cannot be changed here");
        assertThat(row(Acme.DANA)).containsText("Active");
        new Looks(administrator).at("group");
    }

    @Test
    @Order(6)
    void whatIsGivenToAGroupStandsAtTheGroupAndAtTheRole() {
        administrator.getByRole(AriaRole.TAB, named("Access rules")).click();
        assertThat(administrator.getByText("Nothing has been given to this group"))
                .isVisible();
        give("group", idIn(administrator.url()), "l1-researcher", ALPHA);
        administrator.reload();
        assertThat(row("L1 researcher")).containsText("Alpha");
        new Looks(administrator).at("group-access-rules");

        administrator.getByRole(AriaRole.LINK, named("L1 researcher")).click();
        assertThat(heading(administrator, "L1 researcher")).isVisible();
        new Looks(administrator).at("role");
        administrator.getByRole(AriaRole.TAB, named("Who has it")).click();
        assertThat(row(Acme.RESEARCHERS)).containsText("Alpha");
        new Looks(administrator).at("role-holders");
    }

    @Test
    @Order(7)
    void whoeverHasAccessElsewhereIsToldSoAndFindsItInHisAccount() {
        dana.reload();
        assertThat(heading(dana, "Your access lies in other programs")).isVisible();
        new Looks(dana).at("home-elsewhere");

        dana.getByRole(AriaRole.LINK, named("What I may do, and why pages are closed"))
                .click();
        assertThat(heading(dana, "My account")).isFocused();
        assertThat(dana.locator("main")).containsText("through the group " + Acme.RESEARCHERS);
        button(dana, "Everything that you may do there").click();
        assertThat(dana.locator("dl", hasText("Workspaces"))).containsText("Workspacescreatereadupdatedelete");
        assertThat(dana.locator("main")).containsText("You would need the permission user:read: at tenant/default");
        new Looks(dana).at("account");
    }

    @Test
    @Order(8)
    void aPageThatIsClosedSaysWhichPermissionWouldOpenIt() {
        dana.navigate(pair.identity().url() + "/roles");
        assertThat(heading(dana, "You may not see this")).isVisible();
        assertThat(dana.locator("main")).containsText("role:read");
        dana.navigate(pair.identity().url() + "/groups");
        assertThat(dana.locator("main")).containsText("group:read");
    }

    @Test
    @Order(9)
    void languageAndAppearanceAreChosenInTheAccount() {
        dana.navigate(pair.identity().url() + "/account");
        button(dana, "Dark").click();
        assertThat(dana.locator("html")).hasClass(Pattern.compile("pf-v6-theme-dark"));
        button(dana, "Deutsch").click();
        assertThat(heading(dana, "Mein Konto")).isVisible();
        dana.reload();
        assertThat(heading(dana, "Mein Konto")).isVisible();
        assertThat(dana.locator("html")).hasClass(Pattern.compile("pf-v6-theme-dark"));
    }

    @Test
    @Order(10)
    void whoeverMayDoNothingIsToldWhomToAskAndSeesAtOnceWhatHeIsGiven() {
        var finn = ofTheDirectory(Acme.FINN);
        assertThat(heading(finn, "Nothing has been opened to you here yet")).isVisible();
        assertThat(finn.locator("main")).containsText(Acme.FINN);
        new Looks(finn).at("home-nobody");

        give("user", subjectOf(Acme.FINN), "editor", ROOT);
        button(finn, "Look again").click();
        assertThat(finn.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Users")))
                .isVisible();
    }

    @Test
    @Order(11)
    void signingOutInTheAccountEndsTheSession() {
        dana.getByRole(AriaRole.LINK, named("Abmelden")).click();
        dana.waitForURL(Pattern.compile("/signed-out\\.html"));
        assertThat(dana.evaluate("fetch('/api/v1/me').then(answer => answer.status)"))
                .isEqualTo(401);
    }

    private Page ofTheDirectory(String email) {
        var window = browser.window();
        window.navigate(pair.identity().url());
        new SignIn(window).byDirectory(email, acme.password());
        assertThat(window.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(Pattern.compile("^Welcome, "))))
                .isVisible();
        return window;
    }

    /** Every cell of the table in its order: row by row, and in each row role by role. */
    private List<String> cellsByTheApi() {
        var types = program.json(program.access().get("/api/v1/catalog")).path("resourceTypes");
        var roles = program.json(program.access().get("/api/v1/roles")).path("items");
        var groups = StreamSupport.stream(types.spliterator(), false)
                .map(type -> type.path("group").asText())
                .distinct()
                .toList();
        var cells = new ArrayList<String>();
        for (var group : groups) {
            for (JsonNode type : types) {
                if (type.path("group").asText().equals(group)) {
                    roles.forEach(role -> cells.add(cellByTheApi(role, type)));
                }
            }
        }
        return cells;
    }

    private static String cellByTheApi(JsonNode role, JsonNode type) {
        var held = StreamSupport.stream(role.path("permissions").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var actions = StreamSupport.stream(type.path("actions").spliterator(), false)
                .map(JsonNode::asText)
                .filter(action -> held.contains(type.path("type").asText() + ":" + action))
                .toList();
        return role.path("name").asText() + ": " + type.path("name").asText() + ": "
                + (actions.isEmpty() ? "nothing" : String.join(", ", actions));
    }

    private void give(String subjectType, String subjectId, String role, Map<String, String> scope) {
        program.access()
                .body(Map.of(
                        "subjects", List.of(Map.of("type", subjectType, "id", subjectId)),
                        "role", role,
                        "scopes", List.of(scope)))
                .post("/api/v1/access-rules")
                .then()
                .statusCode(201);
    }

    private String subjectOf(String email) {
        return program.find(email).at("/items/0/id").asText();
    }

    private static String idIn(String url) {
        return url.replaceAll(".*/groups/([^?]+).*", "$1");
    }

    private void choose(String role) {
        var box = administrator.getByRole(AriaRole.CHECKBOX, exactly(role));
        box.click();
        assertThat(box).isChecked();
    }

    private Locator cell(String name) {
        return administrator.getByRole(AriaRole.CELL, exactly(name));
    }

    private Locator row(String text) {
        return administrator.locator("tbody tr", hasText(text));
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, exactly(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, exactly(name));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions exactly(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
