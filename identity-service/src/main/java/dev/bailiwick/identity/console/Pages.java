package dev.bailiwick.identity.console;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses that send a browser to Keycloak's sign-in page; a script that calls any other must get a 401. */
@ApplicationScoped
class Pages implements JavaScriptRequestChecker {
    /** The first words of the addresses that the console's own program shows (its {@code app/routes.tsx}). */
    private static final List<String> AREAS =
            List.of("signed-in-again", "users", "groups", "roles", "access-rules", "account");

    /** What is shown by the console's one document, as routes; {@code /users/*} is {@code /users} too. */
    static final Set<String> SHOWN = Set.copyOf(
            Stream.concat(Stream.of("/", "/index.html"), AREAS.stream().map(area -> "/" + area + "/*"))
                    .toList());

    /** All of them; as {@code quarkus.http.auth.permission.console.paths}. */
    static final Set<String> ALL = Set.copyOf(
            Stream.concat(SHOWN.stream(), Stream.of("/signed-in", "/sign-out")).toList());

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return !contain(context);
    }

    static boolean contain(RoutingContext context) {
        return contain(context.normalizedPath());
    }

    static boolean contain(String path) {
        return ALL.stream().anyMatch(route -> covers(route, path));
    }

    private static boolean covers(String route, String path) {
        if (!route.endsWith("/*")) {
            return route.equals(path);
        }
        String area = route.substring(0, route.length() - 2);
        return path.equals(area) || path.startsWith(area + "/");
    }
}
