package dev.bailiwick.pair;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.bailiwick.local.Acme;
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

/** Giving access in the console, in a real browser, by the words on the screen; each step builds on those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessRulesPagesTest {
    private static final double PATIENCE_MILLIS = 20_000;
    private static final String ANA = "ana@example.com";
    private static final int PROJECTS = 60;
    private static final Map<String, String> ROOT = Map.of("type", "tenant", "id", "default");
    private static final Map<String, String> RESEARCH = Map.of("type", "department", "id", "research");

    private Pair pair;
    private Browser browser;
    private Client program;
    private Page page;
    private Looks looks;
    private String ana = "not created yet";

    @BeforeAll
    void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        pair = Pair.start();
        program = new Client(pair);
        putScope("department", "research", "Research", ROOT);
        for (int number = 0; number < PROJECTS; number++) {
            putScope("project", "p-%02d".formatted(number), "Project %02d".formatted(number), RESEARCH);
        }
        ana = program.created(ANA);
        browser = new Browser();
        page = browser.window();
        looks = new Looks(page);
        new SignIn(page).asFirstAdministrator(pair, "");
        assertThat(page.getByRole(AriaRole.HEADING, named("Welcome, " + Pair.ADMINISTRATOR)))
                .isVisible();
    }

    @AfterAll
    void stop() {
        browser.close();
        pair.close();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    @Order(1)
    void aRoleIsGivenOnAProjectThatIsFoundInTheTree() {
        page.navigate(pair.identity().url() + "/users/" + ana);
        button("Access rules").click();
        assertThat(dialog("Access rules of " + ANA)).isVisible();
        assertThat(page.getByText("No access rules yet")).isVisible();
        looks.at("access-rules-dialog-empty");
        button("+ Access rule").click();
        chooseRole("L1 researcher");
        scope("Research").focus();
        page.keyboard().press("ArrowRight");
        scope("Project 07").click();
        scope("More…").click();
        assertThat(scope("Project 59")).isVisible();
        scope("Project 59").click();
        looks.at("access-rules-new");
        button("Save rule").click();

        assertThat(dialog("New access rule for " + ANA)).hasCount(0);
        assertThat(row("Project 07")).containsText("L1 researcher");
        assertThat(row("Project 59")).containsText("L1 researcher");
        assertThat(rulesOfAna()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void aChosenParentCoversItsChildren() {
        button("+ Access rule").click();
        chooseRole("ML engineer");
        page.getByRole(AriaRole.TEXTBOX, named("Search scopes")).fill("project 08");
        scope("Project 08").click();
        page.getByRole(AriaRole.TEXTBOX, named("Search scopes")).fill("");
        scope("Research").click();
        scope("Research").focus();
        page.keyboard().press("ArrowRight");

        assertThat(scope("Project 08")).hasAttribute("aria-disabled", "true");
        assertThat(scope("Project 08")).hasAttribute("aria-checked", "true");
        assertThat(scope("Project 08")).containsText("covered by Research");
        looks.at("access-rules-new-covered");
        button("Save rule").click();
        assertThat(row("ML engineer")).containsText("Research");
        assertThat(rulesOfAna()).isEqualTo(3);
        looks.at("access-rules-dialog");
    }

    @Test
    @Order(3)
    void aRuleIsRemovedAfterAQuestion() {
        button("Remove ML engineer at Research").click();
        assertThat(page.getByText("loses the role ML engineer at Research")).isVisible();
        looks.at("access-rules-remove");
        dialog("Remove this access rule?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();

        // Until it is answered, the question hides the table, and every row of it.
        assertThat(dialog("Remove this access rule?")).hasCount(0);
        assertThat(row("ML engineer")).hasCount(0);
        assertThat(rulesOfAna()).isEqualTo(2);
        button("Done").click();
        assertThat(dialog("Access rules of " + ANA)).hasCount(0);
    }

    @Test
    @Order(4)
    void theHistoryOfAPersonSaysWhoGaveAndWhoRemovedARule() {
        page.getByRole(AriaRole.TAB, named("History")).click();

        assertThat(row("Access rule given: L1 researcher at Project 07")).containsText(Pair.ADMINISTRATOR);
        assertThat(row("Access rule given: ML engineer at Research")).containsText(Pair.ADMINISTRATOR);
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("Access rule removed: ML engineer at Research");
        assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText(Pair.ADMINISTRATOR);
        assertThat(page.getByRole(AriaRole.ROW).last()).containsText("Creation begun");
        looks.at("user-history-rules");
    }

    @Test
    @Order(5)
    void severalRulesAreRemovedTogetherInTheDialog() {
        give("viewer", Map.of("type", "user", "id", ana), Map.of("type", "project", "id", "p-10"));
        give("viewer", Map.of("type", "user", "id", ana), Map.of("type", "project", "id", "p-11"));
        page.navigate(pair.identity().url() + "/users/" + ana);
        button("Access rules").click();
        page.getByRole(AriaRole.CHECKBOX, named("Select " + ANA + ": Viewer at Project 10"))
                .check();
        page.getByRole(AriaRole.CHECKBOX, named("Select " + ANA + ": Viewer at Project 11"))
                .check();
        looks.at("access-rules-dialog-chosen");
        button("Remove 2 rules").click();
        dialog("Remove 2 access rules?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove 2 rules"))
                .click();

        assertThat(page.getByText("2 access rules are removed")).isVisible();
        assertThat(row("Project 07")).isVisible();
        assertThat(row("Viewer")).hasCount(0);
        assertThat(rulesOfAna()).isEqualTo(2);
        button("Done").click();
    }

    @Test
    @Order(6)
    void peopleWithoutAnyAccessAreFoundAmongTheUsers() {
        program.created("without@example.com");
        page.navigate(pair.identity().url() + "/users");
        assertThat(row(ANA)).containsText("2 rules");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Access").setExact(true))
                .click();
        page.getByRole(AriaRole.OPTION, named("Without access")).click();

        assertThat(row("without@example.com")).isVisible();
        assertThat(row(ANA)).hasCount(0);
        assertThat(row(Pair.ADMINISTRATOR)).hasCount(0);
    }

    @Test
    @Order(7)
    void thePageOfAllRulesIsNarrowedToAPersonFoundByTheExactAddress() {
        page.navigate(pair.identity().url() + "/access-rules");
        assertThat(row("System administrator").first()).isVisible();
        looks.at("access-rules");
        button("Person…").click();
        page.getByRole(AriaRole.TEXTBOX, named("Email")).fill("nobody@example.com");
        button("Find").click();
        assertThat(page.getByText("Nobody has this address.")).isVisible();
        page.getByRole(AriaRole.TEXTBOX, named("Email")).fill(ANA);
        button("Find").click();

        assertThat(row("Project 07")).isVisible();
        assertThat(row("System administrator")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*[?&]subject=user.*"));
    }

    @Test
    @Order(8)
    void theLastAdministratorIsNotTaken() {
        page.navigate(pair.identity().url() + "/access-rules?role=system-administrator");
        var own = row(Pair.ADMINISTRATOR);
        own.getByRole(AriaRole.BUTTON).last().click();
        dialog("Remove this access rule?")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();

        assertThat(page.getByText("Somebody must remain System administrator")).isVisible();
        looks.at("access-rules-last-administrator");
    }

    @Test
    @Order(9)
    void theRulesOfAGroupAreFoundByItsNameAndSeveralRulesGoTogether() {
        signInOfTheDirectory(Acme.DANA);
        give("viewer", Map.of("type", "group", "id", groupNamed(Acme.RESEARCHERS)), RESEARCH);
        page.navigate(pair.identity().url() + "/access-rules");
        button("Group…").click();
        page.getByRole(AriaRole.TEXTBOX, named("Search groups")).fill("search");
        var found = page.getByRole(AriaRole.MENUITEM, named(Acme.RESEARCHERS));
        assertThat(found).isVisible();
        looks.at("access-rules-find-group");
        found.click();
        assertThat(page.getByText("Subject: Group " + Acme.RESEARCHERS)).isVisible();
        assertThat(row("System administrator")).hasCount(0);
        looks.at("access-rules-narrowed");

        button("Take away Subject: Group " + Acme.RESEARCHERS).click();
        assertThat(row("System administrator").first()).isVisible();
        page.getByRole(AriaRole.CHECKBOX, named("Select everything shown of Access rules"))
                .check();
        looks.at("access-rules-chosen");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Remove \\d+ rules$")))
                .click();
        var question = dialog("Remove 3 access rules?");
        assertThat(question).containsText("Somebody must remain System administrator");
        looks.at("access-rules-remove-several");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove 3 rules"))
                .click();

        assertThat(page.getByText("3 access rules are removed")).isVisible();
        assertThat(row("System administrator").first()).isVisible();
        assertThat(row("Viewer")).hasCount(0);
        assertThat(rulesOfAna()).isZero();
    }

    private void signInOfTheDirectory(String email) {
        var directory = pair.directory();
        var window = browser.window();
        window.navigate(pair.identity().url());
        new SignIn(window).byDirectory(email, directory.password());
        assertThat(window.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Welcome")))
                .isVisible();
        window.context().close();
    }

    private String groupNamed(String name) {
        return program.json(program.identity().get("/api/v1/groups?search=" + name))
                .at("/items/0/id")
                .textValue();
    }

    private void give(String role, Map<String, String> subject, Map<String, String> scope) {
        program.access()
                .body(Map.of("subjects", List.of(subject), "role", role, "scopes", List.of(scope)))
                .post("/api/v1/access-rules")
                .then()
                .statusCode(201);
    }

    private void putScope(String type, String id, String name, Map<String, String> parent) {
        program.access()
                .body(Map.of("name", name, "parent", parent))
                .put("/api/v1/scopes/" + type + "/" + id)
                .then()
                .statusCode(201);
    }

    private int rulesOfAna() {
        return program.json(program.access().get("/api/v1/access-rules?total=true&subject=user/" + ana))
                .get("total")
                .intValue();
    }

    private void chooseRole(String name) {
        page.getByRole(AriaRole.COMBOBOX, named("Role")).fill(name);
        page.getByRole(AriaRole.OPTION, named(name)).first().click();
    }

    private Locator scope(String name) {
        return page.getByRole(AriaRole.TREEITEM, new GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private Locator row(String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator dialog(String title) {
        return page.getByRole(AriaRole.DIALOG, named(title));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
