package dev.bailiwick.pair;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    private Page ana;
    private Looks looks;
    private String temporaryPassword = "not issued yet";

    @BeforeAll
    void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        pair = Pair.start();
        program = new Client(pair);
        browser = new Browser();
        page = browser.window();
        ana = browser.window();
        looks = new Looks(page);
    }

    @AfterAll
    void stop() {
        browser.close();
        pair.close();
        assertThat(browser.complaints()).isEmpty();
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
        cancel();
        assertThat(field("Temporary password")).hasValue(temporaryPassword);

        page.evaluate("history.back()");
        assertThat(page.getByText("The password will not be shown again")).isVisible();
        cancel();
        assertThat(page).hasURL(Pattern.compile(".*/users$"));
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
    void theListIsDownloadedAsItIsNarrowedAndSorted() throws IOException {
        page.navigate(pair.identity().url() + "/users?search=many&sort=-email");
        assertThat(row("many-24@example.com")).isVisible();

        var download = page.waitForDownload(() -> button("Download as CSV").click());

        assertThat(download.suggestedFilename()).isEqualTo("users.csv");
        var lines = Files.readAllLines(download.path());
        assertThat(lines).hasSize(26);
        assertThat(lines.getFirst()).startsWith("id,email,firstName,");
        assertThat(lines.get(1)).contains(",many-24@example.com,", ",tenant/default,local,invited,");
        assertThat(lines.getLast()).contains(",many-00@example.com,");
    }

    @Test
    @Order(7)
    void goingBackFindsTheListAsItWasLeft() {
        button("Status").click();
        page.getByRole(AriaRole.OPTION, named("Invited")).click();
        assertThat(button("Status: Invited")).isVisible();
        assertThat(page.locator(".bw-table")).hasAttribute("aria-busy", "false");
        page.getByRole(AriaRole.BUTTON, named("Next page")).first().click();
        page.getByRole(AriaRole.LINK, named("many-02@example.com")).click();
        assertThat(heading("many-02@example.com")).isVisible();
        choose("Edit");
        assertThat(dialog()).isVisible();

        page.goBack();
        assertThat(dialog()).hasCount(0);
        assertThat(row("many-02@example.com")).isVisible();
        assertThat(button("Status: Invited")).isVisible();
        assertThat(page.getByRole(AriaRole.TEXTBOX, named("Search email or name")))
                .hasValue("many");
        page.goForward();
        assertThat(heading("many-02@example.com")).isVisible();
        assertThat(dialog()).hasCount(0);
        page.goBack();
        page.getByRole(AriaRole.BUTTON, named("Previous page")).first().click();
        assertThat(row("many-24@example.com")).isVisible();
        open("Users");
        assertThat(row(ANA)).isVisible();
    }

    @Test
    @Order(8)
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
        assertThat(field("First name")).hasValue("Anna");
        button("Save").click();

        assertThat(heading("Anna Berg")).isVisible();
    }

    @Test
    @Order(9)
    void aUserIsSuspendedAndResumed() {
        choose("Suspend");
        assertThat(dialog()).containsText("Their access rules stay");
        looks.at("user-suspend");
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Suspend"))
                .click();
        assertThat(page.locator("main")).containsText("Suspended");

        openActions(page);
        assertThat(menuItem("Temporary password")).containsText("Resume them first");
        looks.at("user-actions");
        menuItem("Resume").click();
        assertThat(page.getByText("Anna Berg may sign in again")).isVisible();
    }

    @Test
    @Order(10)
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
    @Order(11)
    void theHistoryOfAUserSaysWhatWasDoneToHimAndByWhom() {
        page.getByRole(AriaRole.TAB, named("History")).click();

        assertThat(row("Temporary password issued")).hasCount(1);
        assertThat(row("Resumed")).containsText(Pair.ADMINISTRATOR);
        assertThat(row("Suspended")).containsText(Pair.ADMINISTRATOR);
        assertThat(row("Introductory email ordered")).containsText(Pair.ADMINISTRATOR);
        assertThat(page.getByRole(AriaRole.ROW).last()).containsText("Creation begun");
        looks.at("user-history");
    }

    @Test
    @Order(12)
    void theNewUserSignsInAndIsToldKindlyThatNothingIsOpen() {
        ana.navigate(pair.identity().url() + "/users");
        var signIn = new SignIn(ana);
        signIn.with(ANA, temporaryPassword);
        signIn.choose(SignIn.CHOSEN);
        assertThat(ana.getByText("You may not see this")).isVisible();
        assertThat(ana.locator("main")).containsText("user:read");
        new Looks(ana).at("forbidden");

        ana.navigate(pair.identity().url());
        assertThat(ana.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Welcome, Anna Berg")))
                .isVisible();
        assertThat(ana.getByText("Nothing has been opened to you here yet")).isVisible();
        new Looks(ana).at("home-nothing");
    }

    @Test
    @Order(13)
    void whomAnotherAdministratorDeletesMeanwhileIsSaidToBeGone() {
        makeAdministrator(ANA);
        var address = pair.identity().url() + "/users/" + idOf("many-07@example.com");
        page.navigate(address);
        choose("Edit");
        field("First name").fill("Maja");

        ana.navigate(address);
        choose(ana, "Delete");
        ana.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(ana.getByText("many-07@example.com is deleted")).isVisible();
        ana.context().close();

        button("Save").click();
        assertThat(dialog()).containsText("It does not exist any more");
        assertThat(field("First name")).hasValue("Maja");
        page.navigate(pair.identity().url());
    }

    @Test
    @Order(14)
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
    @Order(15)
    void anOutageOfAccessServiceIsSaidAndPassesWithNothingLost() {
        button("New user").click();
        field("Email").fill("patient@example.com");
        pair.access().kill();
        button("Create").click();
        assertThat(dialog()).containsText("A part that the service needs is away. Try again in a moment.");
        var other = page.context().newPage();
        other.navigate(pair.identity().url() + "/users");
        assertThat(other.getByText("This page goes on by itself as soon as it is back"))
                .isVisible();
        new Looks(other).at("outage");

        pair.access().restart();
        pair.access().awaitReady(Duration.ofSeconds(90));
        assertThat(other.getByRole(AriaRole.LINK, named(ANA))).isVisible();
        assertThat(other.getByRole(AriaRole.NAVIGATION, named("Pages")).getByText("Groups", exactly()))
                .isVisible();
        other.close();
        button("Create").click();
        assertThat(field("Temporary password")).isVisible();
        button("Done").click();
        assertThat(program.find("patient@example.com").get("total").intValue()).isEqualTo(1);
    }

    @Test
    @Order(16)
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

    /** The best of a few is what the page needs, and not what others take meanwhile; the bound is for a busy machine. */
    @Test
    @Order(17)
    void theFirstPageIsUsefulSoon() {
        var best = IntStream.range(0, 3)
                .mapToObj(_ -> browser.likeWindow(page))
                .map(this::untilUseful)
                .min(Comparator.naturalOrder());

        assertThat(best).hasValueSatisfying(time -> assertThat(time).isLessThan(Duration.ofSeconds(5)));
    }

    @Test
    @Order(18)
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
    @Order(19)
    void anAddressThatIsNoPageSaysSo() {
        page.navigate(pair.identity().url() + "/users/no-such-id");
        assertThat(page.getByText("This does not exist")).isVisible();
        looks.at("gone");
    }

    @Test
    @Order(20)
    void theListOfAHomeScopeIsDownloadedAlthoughTheSessionHasEnded() throws IOException {
        program.access()
                .body(Map.of("name", "Research", "parent", Map.of("type", "tenant", "id", "default")))
                .put("/api/v1/scopes/department/research")
                .then()
                .statusCode(201);
        page.navigate(pair.identity().url() + "/users");
        button("New user").click();
        field("Email").fill("rita@example.com");
        button("Choose another scope").click();
        scope("Research").click();
        looks.at("users-new-home");
        button("Create").click();
        button("Done").click();

        button("Home scope…").click();
        scope("Research").click();
        looks.at("users-home-scope");
        button("Show").click();
        assertThat(row("rita@example.com")).isVisible();
        assertThat(row("many-00@example.com")).hasCount(0);
        looks.at("users-narrowed");

        endSession();
        button("Download as CSV").click();
        assertThat(page.getByText("Your session has ended")).isVisible();
        var window = page.waitForPopup(() -> button("Sign in again").click());
        var download = page.waitForDownload(() -> new SignIn(window).with(Pair.ADMINISTRATOR, SignIn.CHOSEN));
        assertThat(download.suggestedFilename()).endsWith(".csv");
        assertThat(Files.readString(download.path()))
                .contains("rita@example.com")
                .doesNotContain("many-00@example.com");
    }

    @Test
    @Order(21)
    void signingOutEndsTheSession() {
        page.getByRole(AriaRole.BUTTON, named("Menu of " + Pair.ADMINISTRATOR)).click();
        menuItem("Sign out").click();
        assertThat(heading("You are signed out")).isVisible();
        looks.at("signed-out");

        page.getByRole(AriaRole.LINK, named("Sign in")).click();
        assertThat(page.locator("#username")).isVisible();
    }

    /** As when it has run out: the browser has no session here, and Keycloak has none for them. */
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

    /** How long a browser that has nothing of the console yet takes until somebody who is signed in sees the users. */
    private Duration untilUseful(Page window) {
        var begin = System.nanoTime();
        window.navigate(pair.identity().url() + "/users");
        window.getByRole(AriaRole.LINK, named(Pair.ADMINISTRATOR)).waitFor();
        var time = Duration.ofNanos(System.nanoTime() - begin);
        window.context().close();
        return time;
    }

    private void makeAdministrator(String email) {
        program.access()
                .body(Map.of(
                        "subjects", List.of(Map.of("type", "user", "id", idOf(email))),
                        "role", "system-administrator",
                        "scopes", List.of(Map.of("type", "tenant", "id", "default"))))
                .post("/api/v1/access-rules")
                .then()
                .statusCode(201);
    }

    private String idOf(String email) {
        return program.find(email).at("/items/0/id").textValue();
    }

    /** What another administrator does meanwhile. */
    private void rename(String firstName, String lastName) {
        program.identity()
                .contentType("application/merge-patch+json")
                .body(Map.of("firstName", firstName, "lastName", lastName))
                .patch("/api/v1/users/" + idOf(ANA))
                .then()
                .statusCode(200);
    }

    private void open(String area) {
        page.getByRole(AriaRole.NAVIGATION, named("Pages"))
                .getByText(area, exactly())
                .click();
        assertThat(heading(area)).isVisible();
    }

    private void openActions(Page window) {
        window.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Actions for")))
                .first()
                .click();
    }

    private void choose(String action) {
        choose(page, action);
    }

    private void choose(Page window, String action) {
        openActions(window);
        menuItem(window, action).click();
    }

    private Locator menuItem(String name) {
        return menuItem(page, name);
    }

    private static Locator menuItem(Page window, String name) {
        return window.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private Locator scope(String name) {
        return page.getByRole(AriaRole.TREEITEM, new GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private void cancel() {
        dialog().last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(dialog()).hasCount(1);
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
