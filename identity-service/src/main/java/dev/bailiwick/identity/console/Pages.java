package dev.bailiwick.identity.console;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The addresses that send a browser to Keycloak's sign-in page; a script that calls any other must get a 401. */
@ApplicationScoped
class Pages implements JavaScriptRequestChecker {
    /** As {@code quarkus.http.auth.permission.console.paths}. */
    static final Set<String> PATHS = Set.of("/", "/index.html", "/signed-in", "/sign-out");

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return !contain(context);
    }

    static boolean contain(RoutingContext context) {
        return PATHS.contains(context.normalizedPath());
    }
}
