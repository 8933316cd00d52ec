package dev.bailiwick.pair;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import dev.bailiwick.local.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A headless browser; every window is a person's own, without the cookies of the others. */
final class Browser implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // One thread draws: a layer of its own for whatever can be scrolled takes a quarter of the browser's time.
            "--disable-threaded-animation",
            "--disable-threaded-scrolling");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(Chromium.executable()).setArgs(QUIET));

    private final List<String> complaints = new ArrayList<>();

    Page window() {
        return window(new NewContextOptions());
    }

    /** A window of another browser, where the same person is signed in, and nothing else is kept. */
    Page likeWindow(Page other) {
        return window(new NewContextOptions().setStorageState(other.context().storageState()));
    }

    /** Nothing moves on its way to its place: drawing that takes most of a busy machine's time. */
    private Page window(NewContextOptions person) {
        var page = chromium.newContext(person.setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::note);
        return page;
    }

    /** An answer that is an error is said by the browser too, and often what a test is about. */
    private void note(ConsoleMessage said) {
        if (said.type().equals("error") && !said.text().startsWith("Failed to load resource")) {
            complaints.add(said.location() + " " + said.text());
        }
    }

    /** What broke in any window without anybody seeing it, refusals of the content security policy too. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
