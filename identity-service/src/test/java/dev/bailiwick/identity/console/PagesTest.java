package dev.bailiwick.identity.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final Path ROUTES = Path.of("src/main/webui/src/app/routes.tsx");
    private static final Pattern PATH = Pattern.compile("path: '(/[^']*)'");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/users", "/users/some-id", "/access-rules", "/signed-in-again", "/sign-out"})
    void aPageIsOne(String path) {
        assertThat(Pages.contain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users", "/assets/x.js", "/usersx", "/q/health", "/signed-out.html"})
    void anythingElseIsNone(String path) {
        assertThat(Pages.contain(path)).isFalse();
    }

    @Test
    void everyRouteOfTheConsoleIsAPage() throws IOException {
        Set<String> routes = PATH.matcher(Files.readString(ROUTES))
                .results()
                .map(found -> found.group(1).replaceAll(":\\w+", "x"))
                .collect(Collectors.toSet());

        assertThat(routes).hasSizeGreaterThan(5).allMatch(Pages::contain);
    }

    @Test
    void whatIsGuardedIsWhatIsAPage() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.http.auth.permission.console.paths", String[].class))
                .containsExactlyInAnyOrderElementsOf(Pages.ALL);
    }
}
