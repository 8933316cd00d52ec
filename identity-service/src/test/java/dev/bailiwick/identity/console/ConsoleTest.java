package dev.bailiwick.identity.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.local.Chromium;
import dev.bailiwick.local.Realm;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A person's session in a real browser, with a real Keycloak. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {
    private static final String PASSWORD = "a password of her own";
    private static final double PATIENCE_MILLIS = 15_000;
    private static final String ME = "/api/v1/me";

    private String root;
    private Realm realm;
    private Playwright playwright;
    private Browser chromium;
    private BrowserContext person;
    private Page page;
    private String email;
    private String id;

    @BeforeAll
    void openBrowser() {
        root = ConfigProvider.getConfig().getValue("test.url", String.class) + "/";
        realm = RealParts.get().realm();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
        letPeopleSignInHere();
    }

    @AfterAll
    void closeBrowser() {
        chromium.close();
        playwright.close();
    }

    @BeforeEach
    void signIn() {
        email = Api.newEmail("console");
        id = newPerson(email);
        person = chromium.newContext();
        page = person.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(root);
        signIn(page);
        page.waitForURL(root);
    }

    private void signIn(Page window) {
        window.fill("#username", email);
        window.fill("#password", PASSWORD);
        window.click("#kc-login");
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void theConsoleAndKeycloakAreDifferentSitesHere() {
        assertThat(URI.create(realm.issuer()).getHost())
                .isNotEqualTo(URI.create(root).getHost());
    }

    @Test
    void aPersonLandsOnThePageThatHeAskedFor() {
        try (BrowserContext other = chromium.newContext()) {
            String asked = root + "users/some-id?tab=history&sort=-createdAt";
            Page window = other.newPage();
            window.navigate(asked);
            signIn(window);

            window.waitForURL(asked);
            assertThat(window.innerText("h1")).isEqualTo("In the place of the console");
        }
    }

    @Test
    void aCallForAccessServiceIsPassedOnWithTheSession() {
        APIResponse answer = ask("/api/v1/me/permitted-scopes?permission=user:read");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"items\":[]}");
        assertThat(answer.headers()).containsKey("access-revision");
    }

    @Test
    void theBodyAndTheAskedRevisionArePassedOn() {
        APIResponse decided = person.request()
                .post(
                        root + "access/v1/evaluation",
                        RequestOptions.create()
                                .setHeader(CrossSiteRequests.HEADER, "1")
                                .setHeader("Access-Min-Revision", "latest")
                                .setData(Map.of(
                                        "subject", Map.of("type", "user", "id", id),
                                        "action", Map.of("name", "read"),
                                        "resource", Map.of("type", "user", "id", id))));
        APIResponse unheardOf = person.request()
                .get(root + "api/v1/catalog", RequestOptions.create().setHeader("Access-Min-Revision", "999999999"));

        assertThat(decided.text()).isEqualTo("{\"decision\":false}");
        assertThat(unheardOf.status()).isEqualTo(412);
    }

    @Test
    void aChangeAtAccessServiceNeedsTheConsolesHeaderToo() {
        APIResponse refused = person.request()
                .post(root + "api/v1/access-rules", RequestOptions.create().setData(Map.of()));

        assertThat(refused.text()).contains("urn:bailiwick:problem:cross-site");
    }

    @Test
    void whatIsNotOnTheListIsNotPassedOn() {
        assertThat(ask("/api/v1/subjects/user/" + id).status()).isEqualTo(404);
        assertThat(ask("/api/v1/scopes/tenant/..").status()).isEqualTo(404);
    }

    @Test
    void aProgramAsksAccessServiceItself() {
        APIResponse answer = person.request()
                .get(
                        root + "api/v1/catalog",
                        RequestOptions.create()
                                .setHeader(
                                        "Authorization",
                                        "Bearer " + RealParts.get().programToken()));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void withoutASessionNothingIsPassedOn() {
        try (BrowserContext stranger = chromium.newContext()) {
            assertUnauthenticated(stranger.request().get(root + "api/v1/catalog"));
        }
    }

    @Test
    void tenCallsAtOnceWithAnAccessTokenThatHasJustRunOutAllSucceed() {
        page.navigate(root + "sign-out");
        realm.admin().put("", Map.of("realm", realm.name(), "accessTokenLifespan", 1));
        try {
            signIn();
        } finally {
            realm.admin().put("", Map.of("realm", realm.name(), "accessTokenLifespan", 300));
        }
        // The one wait that no event ends: for the second to pass in which the token is good.
        Object statuses = page.evaluate("""
                async () => {
                  await new Promise((done) => setTimeout(done, 1500));
                  const paths = ['/api/v1/me', '/api/v1/catalog'];
                  const calls = Array.from({length: 10}, (_, i) => fetch(paths[i % 2]));
                  return (await Promise.all(calls)).map((answer) => answer.status);
                }""");

        assertThat(statuses).isEqualTo(Collections.nCopies(10, 200));
        assertThat(ask(ME).status()).isEqualTo(200);
    }

    @Test
    void theSessionIsOutOfReachOfScriptsAndOfOtherSites() {
        List<Cookie> session = person.cookies(root).stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .toList();

        assertThat(session).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        });
        // Five parts: encrypted (JWE). A readable token (JWT) would have three.
        assertThat(session.stream()
                        .sorted(Comparator.comparing(cookie -> cookie.name))
                        .map(cookie -> cookie.value)
                        .collect(Collectors.joining())
                        .split("\\.", -1))
                .hasSize(5);
        assertThat(page.evaluate("document.cookie")).isEqualTo("");
    }

    @Test
    void theApiSendsNobodyToASignInPage() {
        try (BrowserContext stranger = chromium.newContext()) {
            assertUnauthenticated(stranger.request().get(root + ME.substring(1)));
        }
    }

    @Test
    void aSpoiltSessionIsNoSessionAndNoRedirect() {
        spoilSession();

        assertUnauthenticated(ask(ME));
    }

    @Test
    void aSpoiltSessionSendsAPageToTheSignInPage() {
        spoilSession();

        page.navigate(root);

        assertThat(page.url()).startsWith(realm.issuer()).contains("redirect_uri");
    }

    @Test
    void aChangeNeedsTheConsolesHeader() {
        APIResponse refused = change(RequestOptions.create());
        APIResponse allowed = change(RequestOptions.create().setHeader(CrossSiteRequests.HEADER, "1"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("urn:bailiwick:problem:cross-site");
        assertThat(allowed.text()).contains("urn:bailiwick:problem:missing-permission");
    }

    @Test
    void aChangeThatTheBrowserSaysComesFromAnotherSiteIsRefused() {
        APIResponse refused = change(RequestOptions.create()
                .setHeader(CrossSiteRequests.HEADER, "1")
                .setHeader("Sec-Fetch-Site", "cross-site"));

        assertThat(refused.text()).contains("urn:bailiwick:problem:cross-site");
    }

    @Test
    void aBearerTokenGoesBeforeTheSessionAndNeedsNoHeader() {
        String bearer = "Bearer " + RealParts.get().programToken();

        APIResponse answer = change(RequestOptions.create().setHeader("Authorization", bearer));

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void theIdTokenOfASessionIsNoBearerToken() {
        String idToken = realm.signIn(email, PASSWORD).get("id_token").asText();

        assertUnauthenticated(change(RequestOptions.create().setHeader("Authorization", "Bearer " + idToken)));
    }

    @Test
    void aSessionGoesOnWithNewTokensUntilKeycloakEndsIt() {
        realm.admin().put("", Map.of("realm", realm.name(), "accessTokenLifespan", 20));
        try {
            page.navigate(root + "sign-out");
            signIn();
            assertThat(ask(ME).text()).contains(id);

            realm.admin().post("/users/" + id + "/logout", Map.of());
            assertUnauthenticated(ask(ME));
        } finally {
            realm.admin().put("", Map.of("realm", realm.name(), "accessTokenLifespan", 300));
        }
    }

    @Test
    void signingOutEndsKeycloaksSessionToo() {
        assertThat(realm.admin().sessions(id)).hasSize(1);

        page.click("text=Sign out");
        page.waitForURL(Pattern.compile(Pattern.quote(root + "signed-out.html") + ".*"));

        assertThat(realm.admin().sessions(id)).isEmpty();
        assertUnauthenticated(ask(ME));
    }

    @Test
    void thePageMayRunNoScriptButItsOwn() {
        APIResponse answer = ask("/");

        assertThat(answer.headers().get("content-security-policy")).startsWith("default-src 'self';");
        assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
    }

    private APIResponse ask(String path) {
        return person.request()
                .get(root + path.substring(1), RequestOptions.create().setMaxRedirects(0));
    }

    private APIResponse change(RequestOptions options) {
        return person.request()
                .post(
                        root + "api/v1/users",
                        options.setMaxRedirects(0).setData(Map.of("email", Api.newEmail("made-by-console"))));
    }

    private static void assertUnauthenticated(APIResponse answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.headers().get("www-authenticate")).isEqualTo("Bearer");
    }

    /** And ends Keycloak's own, so that a sign-in page has to be shown. */
    private void spoilSession() {
        realm.admin().post("/users/" + id + "/logout", Map.of());
        person.cookies(root).stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .forEach(cookie -> person.addCookies(List.of(new Cookie(cookie.name, "spoilt").setUrl(root))));
    }

    /** Somebody who has chosen a password already. */
    private String newPerson(String address) {
        String user = Api.asAdministrator().createUser(address).get("id").textValue();
        realm.admin().put("/users/" + user, Map.of("requiredActions", List.of()));
        realm.admin().setPassword(user, PASSWORD, false);
        return user;
    }

    /** The realm was made before the port was known. */
    private void letPeopleSignInHere() {
        String client = realm.admin().clientById("console").orElseThrow();
        realm.admin()
                .put(
                        "/clients/" + client,
                        Map.of(
                                "clientId",
                                "console",
                                "redirectUris",
                                List.of(root + "signed-in"),
                                "attributes",
                                Map.of("post.logout.redirect.uris", root + "signed-out.html")));
    }
}
