package dev.bailiwick.pair;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;

/** Looks at what a window shows as a critic would: in both schemes and on a telephone, and with the eyes of axe. */
final class Looks {
    private static final Path KEPT = Path.of("target", "screenshots");
    private static final ViewportSize WIDE = new ViewportSize(1280, 800);
    private static final ViewportSize TELEPHONE = new ViewportSize(360, 740);

    private static final String EVERY_RULE = "{}";
    /** The only rules that can find something else in another scheme; they take most of the time. */
    private static final String COLOURS_ONLY =
            "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }";

    private final Page page;

    Looks(Page page) {
        this.page = page;
    }

    /** Keeps pictures under a name, and fails where axe finds something or the window must be scrolled sideways. */
    void at(String name) {
        show(ColorScheme.LIGHT, WIDE);
        keep(name + "-light");
        assertAccessible(name, EVERY_RULE);
        show(ColorScheme.LIGHT, TELEPHONE);
        keep(name + "-light-360");
        assertThat(sideways()).as("%s is wider than a telephone", name).isZero();
        assertAccessible(name + ", 360 px", EVERY_RULE);
        show(ColorScheme.DARK, TELEPHONE);
        keep(name + "-dark-360");
        show(ColorScheme.DARK, WIDE);
        keep(name + "-dark");
        assertAccessible(name + ", dark", COLOURS_ONLY);
        show(ColorScheme.LIGHT, WIDE);
    }

    private void show(ColorScheme scheme, ViewportSize size) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(size.width, size.height);
    }

    private void keep(String file) {
        page.screenshot(new ScreenshotOptions()
                .setPath(KEPT.resolve(file + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    private int sideways() {
        return (int) page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    private void assertAccessible(String what, String rules) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        // Told of what it has not to report, and not loaded again into the same page, axe is four times as fast.
        var findings = page.evaluate("""
                async () => {
                    const { violations } = await axe.run({ resultTypes: ['violations'], selectors: false, ...(%s) });
                    return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ html }) => html).join(' ')}`);
                }""".formatted(rules));
        assertThat(findings).as("what axe finds at %s", what).isEqualTo(List.of());
    }
}
