package dev.bailiwick.identity.pair;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
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

/** The administrator's job in the console, in a real browser, by the words on the screen; each step builds on those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleJobTest {
    /** What also a machine with much else to do keeps. */
    private static final double PATIENCE_MILLIS = 20_000;

    private static final String ANA = "ana@example.com";

    private Pair pair;
    private Browser browser;
    private Client program;
    private Page page;
    private Looks looks;
    private String temporaryPassword = "not issued yet";

    @BeforeAll
    void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        pair = Pair.start();
        program = new Client(pair);
        browser = new Browser();
        page = browser.window();
        looks = new Looks(page);
    }

    @AfterAll
    void stop() {
        browser.close();
        pair.close();
    }

    @Test
    @Order(1)
    void theAdministratorSignsInAndIsGreeted() {
        new SignIn(page).asFirstAdministrator(pair, "");

        assertThat(heading("Welcome, " + Pair.ADMINISTRATOR)).isVisible();
        for (var area : List.of("Users", "Groups", "Roles", "Access rules")) {
            assertThat(page.getByRole(AriaRole.NAVIGATION).first().getByText(area, exactly()))
                    .isVisible();
        }
        looks.at("home");
    }

    @Test
    @Order(2)
    void pressingCreateTwiceMakesOneUserWithAPasswordThatIsShownOnce() {
        page.getByRole(AriaRole.LINK, named("Users")).first().click();
        assertThat(heading("Users")).isFocused();
        button("New user").click();
        looks.at("users-new");
        field("Email").fill(ANA);
        button("Create").dblclick();

        var password = field("Temporary password");
        assertThat(password).hasAttribute("readonly", "");
        temporaryPassword = password.inputValue();
        assertThat(temporaryPassword).hasSizeGreaterThanOrEqualTo(15);
        assertThat(program.find(ANA).get("total").intValue()).isEqualTo(1);
        looks.at("users-new-review");
    }

    @Test
    @Order(3)
    void theReviewIsNotLeftByMistake() {
        page.keyboard().press("Escape");

        assertThat(page.getByText("The password will not be shown again")).isVisible();
        looks.at("users-new-leave");
        dialog().last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(field("Temporary password")).hasValue(temporaryPassword);
    }

    @Test
    @Order(4)
    void thePasswordCanBeCopiedAndDoneSendsTheIntroduction() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        button("Copy").click();
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(temporaryPassword);

        page.getByRole(AriaRole.CHECKBOX, named("Send an introductory email")).check();
        button("Done").click();

        assertThat(page.getByText("The introductory email is on its way to " + ANA))
                .isVisible();
        assertThat(pair.mail().awaitMessagesTo(ANA, 1, Duration.ofSeconds(30))).hasSize(1);
        assertThat(row(ANA)).containsText("Invited");
        looks.at("users");
    }

    @Test
    @Order(5)
    void theListIsSearchedFilteredAndFoundAgainByItsAddress() {
        for (int number = 0; number < 25; number++) {
            program.created("many-%02d@example.com".formatted(number));
        }
        page.getByRole(AriaRole.TEXTBOX, named("Search email or name")).fill("many");
        assertThat(row("many-00@example.com")).isVisible();
        assertThat(row(ANA)).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Next page")).first().click();
        assertThat(row("many-24@example.com")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*[?&]search=many.*page=2.*"));

        page.reload();
        assertThat(row("many-24@example.com")).isVisible();
        page.goBack();
        assertThat(row("many-00@example.com")).isVisible();
        page.goForward();
        assertThat(row("many-24@example.com")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Previous page")).first().click();
        assertThat(row("many-00@example.com")).isVisible();

        page.getByRole(AriaRole.TEXTBOX, named("Search email or name")).fill("nobody of that name");
        assertThat(page.getByText("Nothing matches")).isVisible();
        looks.at("users-no-match");
        button("Clear search and filters").first().click();
        assertThat(row(ANA)).isVisible();
    }

    @Test
    @Order(6)
    void aChangeBySomebodyElseIsToldAndNotOverwritten() {
        page.getByRole(AriaRole.LINK, named(ANA)).click();
        assertThat(heading(ANA)).isVisible();
        looks.at("user");
        choose("Edit");
        field("First name").fill("Anna");
        looks.at("user-edit");
        rename("Ana", "Berg");

        button("Save").click();
        assertThat(page.getByText("Somebody else has changed this user meanwhile"))
                .isVisible();
        assertThat(dialog()).containsText("last name: – → Berg");
        looks.at("user-edit-stale");
        button("Take over the present state").click();
        assertThat(field("Last name")).hasValue("Berg");
        field("First name").fill("Anna");
        button("Save").click();

        assertThat(heading("Anna Berg")).isVisible();
    }

    @Test
    @Order(7)
    void aUserIsSuspendedAndResumed() {
        choose("Suspend");
        assertThat(dialog()).containsText("His access rules stay");
        looks.at("user-suspend");
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suspend"))
                .click();
        assertThat(page.locator("main")).containsText("Suspended");

        openActions();
        assertThat(menuItem("Temporary password")).containsText("Resume him first");
        looks.at("user-actions");
        menuItem("Resume").click();
        assertThat(page.getByText("Anna Berg may sign in again")).isVisible();
    }

    @Test
    @Order(8)
    void aNewTemporaryPasswordIsIssued() {
        choose("Temporary password");
        button("Issue password").click();

        assertThat(field("Temporary password")).isVisible();
        var next = field("Temporary password").inputValue();
        assertThat(next).isNotEqualTo(temporaryPassword);
        looks.at("user-password");
        button("Done").click();
        temporaryPassword = next;
    }

    @Test
    @Order(9)
    void theNewUserSignsInAndIsToldKindlyThatNothingIsOpen() {
        var window = browser.window();
        window.navigate(pair.identity().url() + "/users");
        var signIn = new SignIn(window);
        signIn.with(ANA, temporaryPassword);
        signIn.choose(SignIn.CHOSEN);
        assertThat(window.getByText("You may not see this")).isVisible();
        assertThat(window.locator("main")).containsText("user:read");
        new Looks(window).at("forbidden");

        window.navigate(pair.identity().url());
        assertThat(window.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Welcome, Anna Berg")))
                .isVisible();
        assertThat(window.getByText("Nothing has been opened to you here yet")).isVisible();
        new Looks(window).at("home-nothing");
        window.context().close();
    }

    @Test
    @Order(10)
    void whatWasTypedOutlivesTheSession() {
        open("Users");
        button("New user").click();
        field("Email").fill("typed@example.com");
        field("First name").fill("Typed");
        endSession();

        button("Create").click();
        assertThat(page.getByText("Your session has ended")).isVisible();
        looks.at("session-ended");
        var window = page.waitForPopup(() -> button("Sign in again").click());
        new SignIn(window).with(Pair.ADMINISTRATOR, SignIn.CHOSEN);

        assertThat(field("Temporary password")).isVisible();
        assertThat(dialog()).containsText("Typed");
        assertThat(window.isClosed()).isTrue();
        button("Done").click();
        assertThat(program.find("typed@example.com").get("total").intValue()).isEqualTo(1);
    }

    @Test
    @Order(11)
    void anOutageOfAccessServiceIsSaidAndPasses() {
        pair.access().kill();
        page.reload();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Try again"))).isVisible();
        looks.at("outage");

        pair.access().restart();
        pair.access().awaitReady(Duration.ofSeconds(90));
        button("Try again").click();
        assertThat(row(ANA)).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION, named("Pages")).getByText("Groups", exactly()))
                .isVisible();
    }

    @Test
    @Order(12)
    void aDeletedUserIsGone() {
        page.getByRole(AriaRole.LINK, named(ANA)).click();
        choose("Delete");
        assertThat(dialog()).containsText("This cannot be undone");
        looks.at("user-delete");
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();

        assertThat(page.getByText("Anna Berg is deleted")).isVisible();
        assertThat(heading("Users")).isVisible();
        assertThat(row(ANA)).hasCount(0);
        assertThat(program.find(ANA).get("total").intValue()).isZero();
    }

    @Test
    @Order(13)
    void theConsoleSpeaksGermanToWhoeverWantsIt() {
        page.getByRole(AriaRole.BUTTON, named("Menu of " + Pair.ADMINISTRATOR)).click();
        looks.at("person-menu");
        menuItem("Deutsch").click();
        assertThat(heading("Personen")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        page.keyboard().press("Escape");
        looks.at("users-german");
        page.getByRole(AriaRole.BUTTON, named("Menü von " + Pair.ADMINISTRATOR)).click();
        menuItem("English").click();
        page.keyboard().press("Escape");
    }

    @Test
    @Order(14)
    void anAddressThatIsNoPageSaysSo() {
        page.navigate(pair.identity().url() + "/users/no-such-id");
        assertThat(page.getByText("This does not exist")).isVisible();
        looks.at("gone");
    }

    @Test
    @Order(15)
    void signingOutEndsTheSession() {
        page.getByRole(AriaRole.BUTTON, named("Menu of " + Pair.ADMINISTRATOR)).click();
        menuItem("Sign out").click();
        assertThat(heading("You are signed out")).isVisible();
        looks.at("signed-out");

        page.getByRole(AriaRole.LINK, named("Sign in")).click();
        assertThat(page.locator("#username")).isVisible();
    }

    /** As when it has run out: the browser has no session here, and Keycloak has none for him. */
    private void endSession() {
        BrowserContext context = page.context();
        var id = pair.realm()
                .admin()
                .userByEmail(Pair.ADMINISTRATOR)
                .orElseThrow()
                .get("id")
                .asText();
        pair.realm().admin().post("/users/" + id + "/logout", Map.of());
        List<Cookie> others = context.cookies().stream()
                .filter(cookie -> !cookie.name.startsWith("q_session"))
                .toList();
        context.clearCookies();
        context.addCookies(others);
    }

    /** What another administrator does meanwhile. */
    private void rename(String firstName, String lastName) {
        var id = program.find(ANA).at("/items/0/id").textValue();
        program.identity()
                .contentType("application/merge-patch+json")
                .body(Map.of("firstName", firstName, "lastName", lastName))
                .patch("/api/v1/users/" + id)
                .then()
                .statusCode(200);
    }

    private void open(String area) {
        page.getByRole(AriaRole.NAVIGATION, named("Pages"))
                .getByText(area, exactly())
                .click();
        assertThat(heading(area)).isVisible();
    }

    private void openActions() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Actions for")))
                .first()
                .click();
    }

    private void choose(String action) {
        openActions();
        menuItem(action).click();
    }

    private Locator menuItem(String name) {
        return page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    private Locator row(String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(text).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, named(label));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
