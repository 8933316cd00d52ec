package dev.bailiwick.identity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Looks at what a window shows as a critic would: in both schemes and on a telephone, and with the eyes of axe. */
final class Looks {
    private static final Path KEPT = Path.of("target", "screenshots");
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final ViewportSize WIDE = new ViewportSize(1280, 800);
    private static final ViewportSize TELEPHONE = new ViewportSize(360, 740);

    private final Page page;

    Looks(Page page) {
        this.page = page;
    }

    /** Keeps pictures under a name, and fails where axe finds something or the window must be scrolled sideways. */
    void at(String name) {
        for (ColorScheme scheme : SCHEMES) {
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            String suffix = scheme.name().toLowerCase(Locale.ROOT);
            look(WIDE, name + "-" + suffix);
            assertAccessible(name + ", " + suffix);
            look(TELEPHONE, name + "-" + suffix + "-360");
            assertThat(sideways()).as("%s is wider than a telephone", name).isZero();
            assertAccessible(name + ", " + suffix + ", 360 px");
        }
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(WIDE.width, WIDE.height);
    }

    private void look(ViewportSize size, String file) {
        page.setViewportSize(size.width, size.height);
        page.screenshot(new ScreenshotOptions()
                .setPath(KEPT.resolve(file + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private int sideways() {
        return (int) page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    private void assertAccessible(String what) {
        // There are no frames here, and without them this mode finds the same in a fraction of the time.
        var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(found.stream().map(Looks::describe).collect(Collectors.joining("\n")))
                .as("what axe finds at %s", what)
                .isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
